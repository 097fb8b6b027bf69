import Stripe from 'stripe'

declare const stripe: Stripe
declare const holder: Stripe.FinancialConnections.SessionCreateParams.AccountHolder

export async function link(untyped: any) {
  await stripe.financialConnections.sessions.create({ account_holder: holder, permissions: ['balances', 'transactions'] })
  await (stripe as any).financialConnections.sessions.create({ account_holder: holder, permissions: ['balances'] })
  await untyped.stripe.financialConnections.sessions.create({
    account_holder: holder,
    permissions: ['balances', 'transactions'],
  })
  const { financialConnections: fc } = stripe as any
  await fc.sessions.create({ account_holder: holder, permissions: ['balances'] })
}
