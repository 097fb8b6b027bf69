import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 22.0 itself changed. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  sdk: '22.0.0',
  slug: 'sdk-22-removes-request-host',
  title: 'a host can no longer be set for one request',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2200---2026-04-02',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The option is ignored, and the request goes to the client’s own host.',
  todo: 'Make a client of its own with `host` in its configuration.',
  example: {
    before: `await stripe.files.create(params, { host: 'files.stripe.com' })`,
    after: `const files = new Stripe(key, { host: 'files.stripe.com' })
await files.files.create(params)`,
  },
  claims: [{ element: 'RequestOptions.host' }, { element: 'RawRequestOptions.host' }],
})
