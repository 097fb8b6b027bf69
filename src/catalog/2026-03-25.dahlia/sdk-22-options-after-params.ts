import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 22.0 itself changed. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  sdk: '22.0.0',
  slug: 'sdk-22-options-after-params',
  title: 'options come after params, never in their place',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2200---2026-04-02',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'Options in the first place are sent as parameters: `stripeAccount` no longer selects the account, `idempotencyKey` no longer protects, and the API may refuse the unknown parameter.',
  todo: 'Pass the params first, `{}` where there are none, and the options after them.',
  example: {
    before: `await stripe.balance.retrieve({ stripeAccount: account })`,
    after: `await stripe.balance.retrieve({}, { stripeAccount: account })`,
  },
  claims: [{ element: 'method(options)' }],
})
