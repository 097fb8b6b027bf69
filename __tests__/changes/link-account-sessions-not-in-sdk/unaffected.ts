import Stripe from 'stripe'

declare const stripe: Stripe
declare const holder: Stripe.FinancialConnections.SessionCreateParams.AccountHolder

export const link = () => stripe.financialConnections.sessions.create({ account_holder: holder, permissions: ['balances'] })
export class Bank {
  linkAccountSessions = { create: (options: { user: string }) => options }
}
export const own = (bank: Bank) => bank.linkAccountSessions.create({ user: 'u' })
