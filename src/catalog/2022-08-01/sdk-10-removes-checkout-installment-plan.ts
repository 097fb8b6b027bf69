import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: a parameter that never worked left the types with stripe 10.11. */
export default defineChange({
  apiVersion: '2022-08-01',
  sdk: '10.11.0',
  slug: 'sdk-10-removes-checkout-installment-plan',
  title: 'Checkout’s installments have no plan',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#10110---2022-09-22',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The parameter was released by mistake and never worked; the types no longer have it, so this line does not compile.',
  todo: 'Leave `plan` out; `installments.enabled` stays.',
  claims: [
    {
      element: 'checkout.sessions.create payment_method_options.card.installments.plan',
      upgrade: { verb: 'remove', safety: 'safe' },
    },
    { element: 'Stripe.Checkout.SessionCreateParams.PaymentMethodOptions.Card.Installments.Plan' },
  ],
})
