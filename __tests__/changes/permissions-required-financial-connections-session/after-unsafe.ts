import { cache } from 'react'
import Stripe from 'stripe'
import { Inject, Injectable } from '@nestjs/common'

declare const stripe: Stripe
declare const holder: Stripe.FinancialConnections.SessionCreateParams.AccountHolder
declare function helper(params: object): void

export async function link(customer: string) {
  return await stripe.financialConnections.sessions.create({
    account_holder: { type: 'customer', customer },
    filters: { countries: ['US'] }, // only there
    permissions: ['balances', 'transactions'],
  })
}

export const secret = () =>
  stripe.financialConnections.sessions.create({ account_holder: holder, permissions: ['balances', 'transactions'] }).then((session) => session.client_secret)

export async function aliases(client?: Stripe) {
  const { financialConnections: fc } = stripe
  await fc.sessions.create({ account_holder: holder, permissions: ['balances', 'transactions'] })
  const { sessions } = stripe.financialConnections
  await sessions.create({ account_holder: holder, permissions: ['balances', 'transactions'] })
  const create = stripe.financialConnections.sessions.create
  await create({ account_holder: holder, permissions: ['balances', 'transactions'] })
  await client?.financialConnections?.sessions?.create({ account_holder: holder, permissions: ['balances', 'transactions'] })
  await stripe['financialConnections']['sessions']['create']({ "account_holder": holder, permissions: ["balances", "transactions"] })
  await (stripe as any).financialConnections.sessions.create({ account_holder: holder, permissions: ['balances', 'transactions'] }, { idempotencyKey: 'k' })
}

const getClient = cache(async () => stripe)
export const wrapped = async () => (await getClient()).financialConnections.sessions.create({ account_holder: holder, permissions: ['balances', 'transactions'] })

@Injectable()
export class Links {
  @Inject('STRIPE') private readonly injected
  constructor(private readonly stripe: Stripe) {}

  typed = () => this.stripe.financialConnections.sessions.create({ account_holder: holder, permissions: ['balances', 'transactions'] })
  untyped = () => this.injected.financialConnections.sessions.create({ account_holder: holder, permissions: ['balances', 'transactions'] })
  private params() {
    return { account_holder: holder, permissions: ['balances', 'transactions'] }
  }
  built = () => this.stripe.financialConnections.sessions.create(this.params() as any)
}

export async function variables(flag: boolean, rest: any, some?: Stripe.FinancialConnections.SessionCreateParams.Permission[]) {
  const params = { account_holder: holder, permissions: ['balances', 'transactions'] } as Stripe.FinancialConnections.SessionCreateParams
  await stripe.financialConnections.sessions.create(params)

  const late: any = { account_holder: holder, permissions: ['balances', 'transactions'] }
  if (flag) late.permissions = ['balances']
  await stripe.financialConnections.sessions.create(late)

  let replaced: any = { account_holder: holder, permissions: ['balances', 'transactions'] }
  if (flag) replaced = { account_holder: holder, permissions: ['balances'] }
  await stripe.financialConnections.sessions.create(replaced)

  let chosen: any = {}
  if (flag) chosen = { account_holder: holder, permissions: ['balances', 'transactions'] }
  else chosen = { account_holder: holder, prefetch: ['balances'], permissions: ['balances', 'transactions'] }
  await stripe.financialConnections.sessions.create(chosen)

  const handed: any = { account_holder: holder, permissions: ['balances', 'transactions'] }
  helper(handed)
  await stripe.financialConnections.sessions.create(handed)

  await stripe.financialConnections.sessions.create({ account_holder: holder, ...rest, permissions: ['balances', 'transactions'] })
  await stripe.financialConnections.sessions.create({ account_holder: holder, ...(flag && { permissions: some }), permissions: ['balances', 'transactions'] } as any)
  await stripe.financialConnections.sessions.create({ account_holder: holder, permissions: some } as any)
  await stripe.financialConnections.sessions.create(flag ? ({ account_holder: holder, permissions: ['balances', 'transactions'] } as any) : rest)
  await stripe.financialConnections.sessions.create(rest)
  await stripe.financialConnections.sessions.create(JSON.parse('{}'))
  await stripe.financialConnections.sessions.create(Object.assign({}, { account_holder: holder }) as any)
}

export async function values(flag: boolean) {
  await stripe.financialConnections.sessions.create({ account_holder: holder, permissions: ['balances', 'transactions'] })
  await stripe.financialConnections.sessions.create({ account_holder: holder, permissions: ['balances', 'transactions'] } as any)
  await stripe.financialConnections.sessions.create({
    account_holder: holder,
    permissions: flag ? ['balances'] : ['balances', 'transactions'],
  } as any)
}
