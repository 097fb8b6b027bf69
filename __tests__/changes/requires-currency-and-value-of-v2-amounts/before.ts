import Stripe from 'stripe'

declare const stripe: Stripe

export async function register(display_name: string) {
  return stripe.v2.core.accounts.create({
    display_name,
    identity: {
      country: 'us',
      business_details: {
        annual_revenue: { amount: { value: 500_000 }, fiscal_year_end: '2025-12-31' },
        monthly_estimated_revenue: { amount: { value: 40_000, currency: 'usd' } },
      },
    },
  })
}

export type Revenue = Stripe.V2.Core.Account.Identity.BusinessDetails.AnnualRevenue.Amount
