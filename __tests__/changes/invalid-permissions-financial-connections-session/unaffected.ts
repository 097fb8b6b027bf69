import Stripe from 'stripe'

declare const stripe: Stripe
declare const holder: Stripe.FinancialConnections.SessionCreateParams.AccountHolder
declare const unknown: any

export async function link() {
  await stripe.financialConnections.sessions.create({ account_holder: holder, permissions: ['balances', 'ownership', 'payment_method', 'transactions'] })
  await stripe.financialConnections.sessions.create({ account_holder: holder, permissions: unknown })
  await stripe.financialConnections.sessions.create({ account_holder: holder, permissions: [unknown] })
}
export const roles = { permissions: ['admin', 'admin'] }
