import Stripe from 'stripe'

declare const stripe: Stripe
declare const holder: Stripe.FinancialConnections.SessionCreateParams.AccountHolder

export const link = (flag: boolean) =>
  stripe.financialConnections.sessions.create({ account_holder: holder, permissions: ['balances', flag ? 'transactions' : 'ownership'], prefetch: ['balances'] })
