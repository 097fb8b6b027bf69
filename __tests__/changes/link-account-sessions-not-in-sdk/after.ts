import Stripe from 'stripe'

declare const stripe: Stripe
declare const holder: Stripe.FinancialConnections.SessionCreateParams.AccountHolder

export async function link(untyped: any) {
  // @ts-expect-error as the guide writes it
  await stripe.financialConnections.linkAccountSessions.create({ account_holder: holder, permissions: ['balances', 'transactions'] })
  await (stripe as any).financialConnections.linkAccountSessions.create({ account_holder: holder, permissions: ['balances'] })
  await untyped.stripe.financialConnections.linkAccountSessions.create({
    account_holder: holder,
    permissions: ['balances', 'transactions'],
  })
  const { financialConnections: fc } = stripe as any
  await fc.linkAccountSessions.create({ account_holder: holder, permissions: ['balances'] })
}
