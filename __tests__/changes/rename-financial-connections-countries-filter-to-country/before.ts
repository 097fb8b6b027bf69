import Stripe from 'stripe'

declare const stripe: Stripe

export async function linkAccounts(customer: string, country?: string) {
  const session = await stripe.financialConnections.sessions.create({
    account_holder: { type: 'customer', customer },
    permissions: ['payment_method', 'balances'],
    limits: { accounts: 1 },
    filters: { countries: country ? [country] : ['US'] },
  })
  return { secret: session.client_secret, countries: session.filters?.countries }
}

const filters: Stripe.FinancialConnections.SessionCreateParams.Filters = {
  account_subcategories: ['checking'],
  countries: ['US'],
}

export const linkChecking = (customer: string) =>
  stripe.financialConnections.sessions.create({
    account_holder: { type: 'customer', customer },
    permissions: ['balances'],
    filters,
  })

export async function isAmerican(id: string) {
  const { filters } = await stripe.financialConnections.sessions.retrieve(id)
  return filters?.countries?.includes('US') ?? false
}
