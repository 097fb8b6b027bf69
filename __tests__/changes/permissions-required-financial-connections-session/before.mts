import Stripe from 'stripe'
import { untyped } from './untyped.mjs'

declare const stripe: Stripe
const account_holder = { type: 'customer', customer: 'cus_1' } as const
const g = globalThis as unknown as { stripe?: Stripe }
const kept = g.stripe ?? new Stripe('sk', { apiVersion: '2024-06-20' })
let made
export const init = () => {
  made = new Stripe('sk', { apiVersion: '2024-06-20' })
}

export class Clients<T> {
  private static instance: Stripe
  static get() {
    return (Clients.instance ??= new Stripe('sk', { apiVersion: '2024-06-20' }))
  }
  link = () => Clients.get().financialConnections.sessions.create({ account_holder } as any)
}

export const fromGlobal = () => kept.financialConnections.sessions.create({ account_holder } as any)
export const fromLater = () => made.financialConnections.sessions.create({ account_holder } as any)
export const fromAway = async () => (await untyped.getStripe()).financialConnections.sessions.create({ account_holder })
export const retried = () => withRetry(() => stripe.financialConnections.sessions.create({ account_holder } as any))
export const assigned = (some: any) => {
  const params: any = { account_holder }
  Object.assign(params, some)
  return stripe.financialConnections.sessions.create(params)
}
export const branch = (flag: boolean) =>
  stripe.financialConnections.sessions.create({ account_holder, ...(flag ? {} : { permissions: ['balances'] }) } as any)
export const computed = (key: string) => stripe.financialConnections.sessions.create({ account_holder, [key]: ['balances'] } as any)
export const partial = (given: Partial<Stripe.FinancialConnections.SessionCreateParams>) =>
  stripe.financialConnections.sessions.create(given as any)
export const rest = ({ permissions, ...others }: Stripe.FinancialConnections.SessionCreateParams) =>
  stripe.financialConnections.sessions.create(others as any)
const exported = { account_holder }
export { exported }
export const shared = () => stripe.financialConnections.sessions.create(exported as any)

declare function withRetry<T>(task: () => T): T

const services = { stripe, fc: stripe.financialConnections }
export const service = () => services.stripe.financialConnections.sessions.create({ account_holder } as any)
export const servedPart = () => services.fc.sessions.create({ account_holder } as any)
