import Stripe from 'stripe'

declare const stripe: Stripe
declare const holder: Stripe.FinancialConnections.SessionCreateParams.AccountHolder
const wanted: any[] = ['balances', 'account_numbers']

export async function link() {
  await stripe.financialConnections.sessions.create({ account_holder: holder, permissions: wanted })
  await stripe.financialConnections.sessions.create({ account_holder: holder, permissions: ['balance' as any, 'transactions'] })
  await stripe.financialConnections.sessions.create({ account_holder: holder, permissions: 'balances' as any })
  await stripe.financialConnections.sessions.create({ account_holder: holder, permissions: [...wanted, 'ownership'] })
}
