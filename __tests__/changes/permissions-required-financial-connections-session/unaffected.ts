import Stripe from 'stripe'
import { Bank } from 'other-bank'

declare const stripe: Stripe
declare const given: Stripe.FinancialConnections.SessionCreateParams
const holder = { type: 'customer', customer: 'cus_1' } as const
const base = { account_holder: holder, permissions: ['balances' as const] }
const permissions = ['balances', 'transactions'] as const

export async function fine(flag: boolean, some: Stripe.FinancialConnections.SessionCreateParams.Permission[]) {
  await stripe.financialConnections.sessions.create(given)
  await stripe.financialConnections.sessions.create({ ...base, return_url: 'https://example.com' })
  await stripe.financialConnections.sessions.create({ account_holder: holder, permissions: [...permissions] })
  await stripe.financialConnections.sessions.create({ account_holder: holder, permissions: some })
  await stripe.financialConnections.sessions.create({ account_holder: holder, permissions: flag ? ['balances'] : ['ownership'] })
  const params = { account_holder: holder } as Stripe.FinancialConnections.SessionCreateParams
  params.permissions = ['payment_method']
  await stripe.financialConnections.sessions.create(params)
  await stripe.financialConnections.sessions.create(Object.assign({}, { account_holder: holder }, { permissions: some }))
  await stripe.financialConnections.sessions.retrieve('fcsess_1')
}

// The look-alike of other resources is optional, and has rules of its own.
export const intent = () =>
  stripe.paymentIntents.create({
    amount: 100,
    currency: 'usd',
    payment_method_options: { us_bank_account: { financial_connections: { permissions: [] } } },
  })

// Somebody else's, typed, untyped, and a mock.
interface Provider {
  financialConnections: { sessions: { create(options: { user: string }): Promise<string> } }
}
export const other = (provider: Provider) => provider.financialConnections.sessions.create({ user: 'u' })
const bank = new Bank()
export const foreign = () => bank.financialConnections.sessions.create({ user: 'u' })
const mock: any = { financialConnections: { sessions: { create: () => ({}) } } }
export const mocked = () => mock.financialConnections.sessions.create({ user: 'u' })
export const checkout = () => stripe.checkout.sessions.create({ mode: 'setup' })
const cast = { financialConnections: { sessions: { create: () => ({}) } } } as unknown as Stripe
export const castMock = () => cast.financialConnections.sessions.create({ account_holder: holder } as any)
