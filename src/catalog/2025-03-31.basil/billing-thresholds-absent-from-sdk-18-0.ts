import { defineChange } from '../change.ts'

/** The API took the removal back; the types of stripe 18.0 and 18.1 still lack the element. */
export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'billing-thresholds-absent-from-sdk-18-0',
  title: 'billing_thresholds is missing from the types until stripe 18.2.0',
  url: 'https://docs.stripe.com/changelog/basil/2025-05-28/reintroduce-billing-thresholds',
  evidence: 'page',
  severity: 'breaking',
  layer: 'sdk',
  why: 'Stripe removed it with 2025-03-31.basil and brought it back later, so the code works again, but does not compile with stripe 18.0 and 18.1.',
  todo: 'Go to stripe 18.2.0 (`2025-05-28.basil`) or later, which declare it again.',
  claims: [
    { element: '*.billing_thresholds' },
    { element: '* billing_thresholds' },
    { element: 'Stripe.*.BillingThresholds' },
  ],
})
