import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 22.0 itself changed. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  sdk: '22.0.0',
  slug: 'sdk-22-own-account-without-id',
  title: 'accounts.retrieve asks for an id, or null for your own account',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2200---2026-04-02',
  evidence: 'types',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The types ask for an id or `null`, so a call without one does not compile; params in its place are taken for the id and lost.',
  todo: 'Call `accounts.retrieveCurrent()`, or pass `null` as the id.',
  example: {
    before: 'const account = await stripe.accounts.retrieve()',
    after: 'const account = await stripe.accounts.retrieveCurrent()',
  },
  claims: [
    {
      element: 'accounts.retrieve()',
      upgrade: { verb: 'rename', to: 'retrieveCurrent', safety: 'safe' },
    },
  ],
})
