import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2026-02-25.clover',
  slug: 'nullable-boleto-tax-id-of-payment-records',
  title: 'The Boleto tax ID of a payment record can be null',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2040---2026-02-25',
  evidence: 'sdk-changelog',
  severity: 'behavior',
  layer: 'api',
  why: 'The types say since stripe 20.4 that `boleto.tax_id` of payment records and their attempts may be `null`; a strict compiler refuses to use it unchecked.',
  todo: 'Handle `null` before using the tax ID.',
  claims: [
    { element: 'payment_record.payment_method_details.boleto.tax_id' },
    { element: 'payment_attempt_record.payment_method_details.boleto.tax_id' },
  ],
})
