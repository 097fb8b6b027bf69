import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 22.0 itself changed. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  sdk: '22.0.0',
  slug: 'sdk-22-removes-error-helpers',
  title: 'Stripe.errors.generate and StripeRawError.doc_code are gone',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2200---2026-04-02',
  evidence: 'types',
  severity: 'breaking',
  layer: 'sdk',
  why: 'They are no longer declared, so code that makes errors of Stripe’s kind itself does not compile.',
  todo: 'Use `Stripe.errors.StripeError.generate`, and `doc_url` for the documentation of an error.',
  claims: [{ element: 'Stripe.errors.generate' }, { element: 'StripeRawError.doc_code' }],
})
