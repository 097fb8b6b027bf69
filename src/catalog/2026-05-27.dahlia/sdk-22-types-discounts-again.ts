import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2026-05-27.dahlia',
  sdk: '22.2.0',
  slug: 'sdk-22-types-discounts-again',
  title: 'Discounts and refunds have their own types again',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2220---2026-05-27',
  evidence: 'types',
  severity: 'behavior',
  layer: 'sdk',
  why: 'Since stripe 22.2 `discount` and `refund` have the types they had before 22.0; only assertions that worked around it are superfluous.',
  todo: 'Take assertions out that were needed with stripe 22.0 and 22.1.',
  claims: [
    { element: '*discounts[].discount', change: 'retyped', quiet: true },
    { element: 'credit_note.refunds[].refund', change: 'retyped', quiet: true },
  ],
})
