import Stripe from 'stripe'

declare const stripe: Stripe

export async function linkBank(account: string) {
  const session = await stripe.financialConnections.sessions.create({
    account_holder: { type: 'account', account },
    permissions: ['payment_method', 'balances'],
  })
  return session.client_secret
}

export function linkForCustomer(customer: string, permissions: Stripe.FinancialConnections.SessionCreateParams.Permission[]) {
  const params: Stripe.FinancialConnections.SessionCreateParams = {
    account_holder: { type: 'customer', customer },
    permissions,
    filters: { country: 'US' },
    return_url: 'https://example.com/banks',
  }
  return stripe.financialConnections.sessions.create(params)
}
