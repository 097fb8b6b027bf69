import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 22.0 itself changed. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  sdk: '22.0.0',
  slug: 'sdk-22-removes-plain-key',
  title: 'an API key is passed as an option, not as an argument',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2200---2026-04-02',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The key is not understood, so the request is made with the client’s own key, or fails.',
  todo: 'Pass `{ apiKey }` as options.',
  example: {
    before: `await stripe.customers.retrieve(id, 'sk_test_123')`,
    after: `await stripe.customers.retrieve(id, {}, { apiKey: 'sk_test_123' })`,
  },
  claims: [{ element: 'method(apiKey)' }],
})
