import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  slug: 'sdk-21-nullable-card-of-payment-records',
  title: 'Card details of payment records can be null',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2100---2026-03-25',
  evidence: 'sdk-changelog',
  severity: 'behavior',
  layer: 'api',
  why: '`brand`, `last4`, `exp_month`, `exp_year`, `funding`, and `moto` of the card of a payment record or its attempt may be `null`; a strict compiler refuses to use them unchecked.',
  todo: 'Handle `null` before using these fields.',
  claims: [
    { element: 'payment_record.payment_method_details.card.*', change: 'nullable' },
    { element: 'payment_attempt_record.payment_method_details.card.*', change: 'nullable' },
  ],
})
