import Stripe from 'stripe'

declare const stripe: Stripe

export async function register(display_name: string) {
  return stripe.v2.core.accounts.create({
    display_name,
    identity: {
      business_details: {
        annual_revenue: { amount: { value: 500_000, currency: 'usd' }, fiscal_year_end: '2025-12-31' },
      },
    },
  })
}

export async function rename(id: string, display_name: string) {
  return stripe.v2.core.accounts.update(id, { display_name, identity: { business_details: { url: 'https://example.com' } } })
}
