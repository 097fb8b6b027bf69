import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2024-04-10',
  sdk: '15.0.0',
  slug: 'sdk-15-removes-card-present-incremental-authorization',
  title: 'card_present takes no request_incremental_authorization',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1500---2024-04-10',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The parameter is not part of the documented API, and the types of stripe 15 refuse it.',
  todo: 'Ask for it in person with `request_incremental_authorization_support: true`.',
  example: {
    before: `payment_method_options: {
  card_present: { request_incremental_authorization: 'if_available' },
}`,
    after: `payment_method_options: {
  card_present: { request_incremental_authorization_support: true },
}`,
  },
  claims: [
    ...['create', 'update', 'confirm'].map((method) => ({
      element: `paymentIntents.${method} payment_method_options.card_present.request_incremental_authorization`,
      upgrade: {
        verb: 'replace',
        to: 'payment_method_options.card_present.request_incremental_authorization_support',
        safety: 'unsafe',
        reason: 'the other parameter is a boolean',
      } as const,
    })),
    {
      element: 'Stripe.PaymentIntent*Params.PaymentMethodOptions.CardPresent.RequestIncrementalAuthorization',
    },
  ],
})
