import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  slug: 'requires-currency-and-value-of-v2-amounts',
  title: 'Amounts in requests about v2 accounts need currency and value',
  url: 'https://docs.stripe.com/api/v2/core/accounts/create',
  evidence: 'types',
  severity: 'breaking',
  layer: 'api',
  why: 'The types of `annual_revenue.amount` and `monthly_estimated_revenue.amount` require `currency` and `value`, so TypeScript refuses an amount that lacks one, and the types they had of their own are gone.',
  todo: 'Send both `currency` and `value`, and take the type of an amount from the property that has it.',
  example: {
    before: `annual_revenue: { amount: { value: 500_000 }, fiscal_year_end: '2025-12-31' }`,
    after: `annual_revenue: { amount: { value: 500_000, currency: 'usd' }, fiscal_year_end: '2025-12-31' }`,
  },
  claims: [
    { element: 'v2.core.account* identity.business_details.annual_revenue.amount.*', change: 'required' },
    {
      element: 'v2.core.account* identity.business_details.monthly_estimated_revenue.amount.*',
      change: 'required',
    },
    { element: 'Stripe.V2.Core.Account*.Identity.BusinessDetails.*.Amount' },
  ],
})
