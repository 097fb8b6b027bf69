import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  slug: 'payment-records-card-property-requirements-and-3d-secure-properties',
  title: 'Card details of payment records can be null',
  url: 'https://docs.stripe.com/changelog/dahlia/2026-03-25/payment-records-card-property-requirements-and-3d-secure-properties',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: '`brand`, `last4`, `exp_month`, `exp_year`, `funding`, and `moto` of the card of a payment record or its attempt may be `null`; a strict compiler refuses to use them unchecked.',
  todo: 'Handle `null` before using these fields.',
  claims: [
    { element: 'payment_record.payment_method_details.card.*', change: 'nullable' },
    { element: 'payment_attempt_record.payment_method_details.card.*', change: 'nullable' },
  ],
})
