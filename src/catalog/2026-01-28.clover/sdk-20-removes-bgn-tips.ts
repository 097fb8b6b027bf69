import { defineChange, type Upgrade } from '../change.ts'

const upgrade: Upgrade = {
  verb: 'remove',
  safety: 'unsafe',
  reason: 'readers in Bulgaria may need tips in euro instead',
}

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2026-01-28.clover',
  slug: 'sdk-20-removes-bgn-tips',
  title: 'Terminal configurations no longer have tips in bgn',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2030---2026-01-28',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'api',
  why: '`tipping.bgn` left the types of requests and responses, so TypeScript refuses it.',
  todo: 'Leave `bgn` out, and set `tipping.eur` for readers that took the lev.',
  claims: [
    { element: 'terminal.configurations.create tipping.bgn', upgrade },
    { element: 'terminal.configurations.update tipping.bgn', upgrade },
    { element: 'terminal.configuration.tipping.bgn' },
    { element: 'Stripe.Terminal.Configuration*.Tipping.Bgn' },
  ],
})
