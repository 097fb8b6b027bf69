import type Stripe from 'stripe'

declare const stripe: Stripe
declare function searchShops(query: { filters: { countries: string[] } }): Promise<string[]>

export async function linkAccounts(customer: string) {
  const session = await stripe.financialConnections.sessions.create({
    account_holder: { type: 'customer', customer },
    permissions: ['payment_method'],
    limits: { accounts: 1 },
    filters: { country: 'US' },
  })
  return session.filters?.country
}

export const shops = () => searchShops({ filters: { countries: ['US', 'CA'] } })
