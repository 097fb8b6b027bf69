import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 10.0 itself changed. */
export default defineChange({
  apiVersion: '2022-08-01',
  sdk: '10.0.0',
  slug: 'sdk-10-moves-error-types',
  title: 'error types live below Stripe.errors',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1000---2022-08-02',
  evidence: 'types',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The types `Stripe.StripeError`, `Stripe.StripeCardError` and their like are no longer declared, so code that names them does not compile.',
  todo: 'Name them below `Stripe.errors`, as `Stripe.errors.StripeCardError`.',
  example: {
    before: `function declineOf(error: Stripe.StripeCardError): string {
  return error.decline_code
}`,
    after: `function declineOf(error: Stripe.errors.StripeCardError): string {
  return error.decline_code
}`,
  },
  claims: [
    {
      element: 'Stripe.StripeAPIError',
      upgrade: { verb: 'rename', to: 'errors.StripeAPIError', safety: 'safe' },
    },
    {
      element: 'Stripe.StripeAuthenticationError',
      upgrade: { verb: 'rename', to: 'errors.StripeAuthenticationError', safety: 'safe' },
    },
    {
      element: 'Stripe.StripeCardError',
      upgrade: { verb: 'rename', to: 'errors.StripeCardError', safety: 'safe' },
    },
    {
      element: 'Stripe.StripeConnectionError',
      upgrade: { verb: 'rename', to: 'errors.StripeConnectionError', safety: 'safe' },
    },
    { element: 'Stripe.StripeError', upgrade: { verb: 'rename', to: 'errors.StripeError', safety: 'safe' } },
    {
      element: 'Stripe.StripeIdempotencyError',
      upgrade: { verb: 'rename', to: 'errors.StripeIdempotencyError', safety: 'safe' },
    },
    {
      element: 'Stripe.StripeInvalidGrantError',
      upgrade: { verb: 'rename', to: 'errors.StripeInvalidGrantError', safety: 'safe' },
    },
    {
      element: 'Stripe.StripeInvalidRequestError',
      upgrade: { verb: 'rename', to: 'errors.StripeInvalidRequestError', safety: 'safe' },
    },
    {
      element: 'Stripe.StripePermissionError',
      upgrade: { verb: 'rename', to: 'errors.StripePermissionError', safety: 'safe' },
    },
    {
      element: 'Stripe.StripeRateLimitError',
      upgrade: { verb: 'rename', to: 'errors.StripeRateLimitError', safety: 'safe' },
    },
    {
      element: 'Stripe.StripeSignatureVerificationError',
      upgrade: { verb: 'rename', to: 'errors.StripeSignatureVerificationError', safety: 'safe' },
    },
    { element: 'Stripe.Errors' },
    { element: 'StripeError.detail' },
  ],
})
