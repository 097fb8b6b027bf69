import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 21.0 itself changed. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  sdk: '21.0.0',
  slug: 'sdk-21-removes-unknown-error',
  title: 'StripeUnknownError is gone',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2100---2026-03-25',
  evidence: 'types',
  severity: 'breaking',
  layer: 'sdk',
  why: 'A check with `instanceof Stripe.errors.StripeUnknownError` throws a TypeError, because the class is `undefined`.',
  todo: 'Check for `Stripe.errors.StripeError`, of which every error of the SDK is one.',
  claims: [{ element: 'Stripe.errors.StripeUnknownError' }],
})
