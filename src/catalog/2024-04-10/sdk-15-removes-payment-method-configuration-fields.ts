import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2024-04-10',
  sdk: '15.0.0',
  slug: 'sdk-15-removes-payment-method-configuration-fields',
  title: 'Payment method configurations lose id_bank_transfer, netbanking, pay_by_bank and upi',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1500---2024-04-10',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The types of stripe 15 declare these fields no more: TypeScript refuses the read.',
  todo: 'Remove the read; newer releases of the SDK declare `pay_by_bank` and `upi` again.',
  claims: [
    { element: 'payment_method_configuration.id_bank_transfer' },
    { element: 'payment_method_configuration.netbanking' },
    { element: 'payment_method_configuration.pay_by_bank' },
    { element: 'payment_method_configuration.upi' },
    { element: 'Stripe.PaymentMethodConfiguration.*' },
  ],
})
