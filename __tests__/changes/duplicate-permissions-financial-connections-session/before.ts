import Stripe from 'stripe'

declare const stripe: Stripe
declare const holder: Stripe.FinancialConnections.SessionCreateParams.AccountHolder
const more = ['transactions'] as const

export async function link() {
  await stripe.financialConnections.sessions.create({ account_holder: holder, permissions: ['balances', 'balances'] })
  await stripe.financialConnections.sessions.create({
    account_holder: holder,
    permissions: [
      'balances',
      'transactions',
      'balances', // again
    ],
  })
  await stripe.financialConnections.sessions.create({ account_holder: holder, permissions: ['transactions', ...more] })
}
