import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2023-08-16',
  sdk: '13.0.0',
  slug: 'sdk-13-removes-blik-setup',
  title: 'BLIK has no mandate, no SetupIntent options and nothing to update',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1300---2023-08-16',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The fields and parameters were released by mistake, and the types of stripe 13 no longer declare them.',
  todo: 'Remove them; a BLIK payment needs none of them.',
  claims: [
    { element: 'setupIntents.* payment_method_options.blik' },
    { element: 'setup_intent.payment_method_options.blik' },
    { element: 'setup_attempt.payment_method_details.blik' },
    { element: 'mandate.payment_method_details.blik' },
    { element: 'paymentMethods.update blik' },
    { element: 'Stripe.Setup*.Blik' },
    { element: 'Stripe.Mandate.PaymentMethodDetails.Blik' },
    { element: 'Stripe.PaymentMethodUpdateParams.Blik' },
  ],
})
