// The client: how it is made, how it gets to where it is called, which version it is on.
import { lib, type Shape, toBasil } from './shape.ts'

const period = 'deprecate-subscription-current-period-start-and-end'
const pin = 'api-version-pin'
const use = (stripe: string) => `(await ${stripe}.subscriptions.retrieve('sub')).current_period_end`

/** Code that says by itself which version it is on. */
const made = (name: string, code: string, findings: readonly string[], more: Partial<Shape> = {}): Shape => ({
  name,
  jump: [null, '2025-03-31.basil'],
  files: { 'package.json': manifest('^17.7.0'), 'a.ts': code },
  findings: [...findings, 'package.json:1 sdk-range certain'],
  ...more,
})

const manifest = (range: string, name = 'app') =>
  `{ "name": "${name}", "dependencies": { "stripe": "${range}" } }`

const reached = (name: string, files: Record<string, string>, findings: readonly string[]): Shape => ({
  name,
  jump: toBasil,
  files: { ...lib(toBasil[1]), ...files },
  findings,
})

export const client: Record<string, Shape[]> = {
  '23 the version of a client': [
    made(
      'none, null, a constant, shorthand, a default, casts',
      `import Stripe from 'stripe'
const apiVersion = '2025-02-24.acacia'
export const none = new Stripe('k')
export const empty = new Stripe('k', { apiVersion: null as any })
export const short = new Stripe('k', { apiVersion })
export const fallback = new Stripe('k', { apiVersion: (process.env.VERSION ?? '2022-11-15') as any })
export const latest = new Stripe('k', { apiVersion: '2024-06-20' as Stripe.LatestApiVersion })
`,
      [
        `a.ts:3 ${pin} certain`,
        `a.ts:4 ${pin} certain`,
        `a.ts:5 ${pin} certain`,
        `a.ts:6 ${pin} certain`,
        `a.ts:7 ${pin} certain`,
      ],
    ),
    made(
      'a preview, and a pin far older than the SDK',
      `import Stripe from 'stripe'
export const preview = new Stripe('k', { apiVersion: '2025-06-30.preview' as any })
export const old = new Stripe('k', { apiVersion: '2020-08-27' as any })
`,
      [`a.ts:3 ${pin} certain`],
    ),
  ],
  '24 how the SDK is loaded': [
    reached(
      'import in every form',
      {
        'default.ts': `import Stripe from 'stripe'\nexport const end = async (s: Stripe) => ${use('s')}\n`,
        'named.ts': `import { Stripe } from 'stripe'\nexport const end = async (s: Stripe) => ${use('s')}\n`,
        'type.ts': `import type { Stripe as S } from 'stripe'\nexport const end = async (s: S) => ${use('s')}\n`,
        'star.ts': `import * as Stripe from 'stripe'\nexport const end = async (s: Stripe.Stripe) => ${use('s')}\n`,
        'inline.ts': `export const end = async (s: import('stripe').Stripe) => ${use('s')}\n`,
        'dynamic.ts': `export async function end() {
  const { default: Stripe } = await import('stripe')
  const s = new Stripe('k', { apiVersion: '2025-03-31.basil' })
  return ${use('s')}
}
`,
      },
      [
        `default.ts:2 ${period} certain`,
        `dynamic.ts:4 ${period} certain`,
        `inline.ts:1 ${period} certain`,
        `named.ts:2 ${period} certain`,
        `star.ts:2 ${period} certain`,
        `type.ts:2 ${period} certain`,
      ],
    ),
    reached(
      'by an address, as Deno and edge functions do',
      {
        'npm.ts': `import Stripe from 'npm:stripe@^17.0.0'\nexport const end = async (s: Stripe) => ${use('s')}\n`,
        'esm.ts': `import Stripe from 'https://esm.sh/stripe@17.7.0?target=deno'\nexport const end = async (s: Stripe) => ${use('s')}\n`,
        'type.ts': `import type { Stripe as S } from 'npm:stripe@17.7.0'\nexport const end = async (s: S) => ${use('s')}\n`,
        'other.ts': `import Stripe from 'npm:stripe-like@1.0.0'\nexport const of = (s: Stripe) => s.current_period_end\n`,
      },
      [
        'esm.ts:1 sdk-range certain',
        `esm.ts:2 ${period} certain`,
        'npm.ts:1 sdk-range certain',
        `npm.ts:2 ${period} certain`,
        'type.ts:1 sdk-range certain',
        `type.ts:2 ${period} certain`,
      ],
    ),
    reached(
      'require in every form',
      {
        'called.js': `const s = require('stripe')('k', { apiVersion: '2025-03-31.basil' })\nexports.end = async () => ${use('s')}\n`,
        'made.js': `const Stripe = require('stripe')\nconst s = new Stripe('k', { apiVersion: '2025-03-31.basil' })\nexports.end = async () => ${use('s')}\n`,
        'taken.js': `const { Stripe } = require('stripe')\nconst s = new Stripe('k', { apiVersion: '2025-03-31.basil' })\nexports.end = async () => ${use('s')}\n`,
        'equals.ts': `import Stripe = require('stripe')\nexport const end = async (s: Stripe) => ${use('s')}\n`,
      },
      [
        `called.js:2 ${period} certain`,
        `equals.ts:2 ${period} certain`,
        `made.js:3 ${period} certain`,
        `taken.js:3 ${period} certain`,
      ],
    ),
    reached(
      'the browser’s library is another client',
      {
        'a.ts': `import { loadStripe } from '@stripe/stripe-js'
const stripe = await loadStripe('pk_test_1', { apiVersion: '2020-08-27' })
const { paymentIntent } = await stripe.confirmCardPayment('secret')
export const status = paymentIntent.status
const sub = await stripe.subscriptions.retrieve('sub')
`,
      },
      [],
    ),
  ],
  '25 how the client gets there': [
    reached(
      'a module export through barrels and path aliases',
      {
        'tsconfig.json':
          '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["./src/*"], "~lib": ["./lib/index.ts"] } } }',
        'lib/index.ts': `export * from './stripe'\n`,
        'src/server/index.ts': `export { stripe as payments } from '~lib'\n`,
        'src/a.ts': `import { payments } from '@/server'\nexport const end = async () => ${use('payments')}\n`,
        'src/default.ts': `import { stripe } from '~lib'\nexport default stripe\n`,
        'src/b.ts': `import billing from './default'\nexport const end = async () => ${use('billing')}\n`,
      },
      [`src/a.ts:2 ${period} certain`, `src/b.ts:2 ${period} certain`],
    ),
    reached(
      'a getStripe() that makes it once',
      {
        'get.ts': `import Stripe from 'stripe'
let client: Stripe | null = null
let second: Stripe | undefined
export function getStripe() {
  if (!client) client = new Stripe('k', { apiVersion: '2025-03-31.basil' })
  return client
}
export const lazily = () => (second ??= new Stripe('k', { apiVersion: '2025-03-31.basil' }))
export const named = async (account: string) => ({ stripe: getStripe(), account })
`,
        'a.ts': `import { getStripe, lazily, named } from './get'
export const one = async () => ${use('getStripe()')}
export const two = async () => ${use('lazily()')}
export async function three() {
  const { stripe } = await named('x')
  return ${use('stripe')}
}
`,
      },
      [`a.ts:2 ${period} certain`, `a.ts:3 ${period} certain`, `a.ts:6 ${period} certain`],
    ),
    reached(
      'a field or a parameter of a class, inherited',
      {
        'base.ts': `import Stripe from 'stripe'
export abstract class Base {
  protected stripe_ = new Stripe('k', { apiVersion: '2025-03-31.basil' })
  #own: Stripe
  constructor(private readonly given: Stripe) { this.#own = given }
  async ends() {
    return [${use('this.stripe_')}, ${use('this.#own')}, ${use('this.given')}]
  }
}
`,
        'a.ts': `import { Base } from './base'
export class Billing extends Base {
  end = async () => ${use('this.stripe_')}
}
`,
        'old.js': `const Stripe = require('stripe')
class Billing {
  constructor(key) {
    this.stripe = new Stripe(key, { apiVersion: '2025-03-31.basil' })
  }
  async end() {
    return ${use('this.stripe')}
  }
}
module.exports = Billing
`,
      },
      [
        `a.ts:3 ${period} certain`,
        `base.ts:7 ${period} certain`,
        `base.ts:7 ${period} certain`,
        `base.ts:7 ${period} certain`,
        `old.js:7 ${period} certain`,
      ],
    ),
    reached(
      'injected by a framework that is not installed',
      {
        'module.ts': `import { Module } from '@nestjs/common'
import Stripe from 'stripe'
@Module({
  providers: [{ provide: 'STRIPE', useFactory: () => new Stripe('k', { apiVersion: '2025-03-31.basil' }) }],
})
export class BillingModule {}
`,
        'service.ts': `import { Inject, Injectable } from '@nestjs/common'
import Stripe from 'stripe'
@Injectable()
export class BillingService {
  constructor(@Inject('STRIPE') private readonly stripe: Stripe) {}
  @Inject('STRIPE') private readonly second!: Stripe
  async end() {
    return [${use('this.stripe')}, ${use('this.second')}]
  }
}
`,
        'controller.ts': `import { Controller, Get } from '@nestjs/common'
import { BillingService } from './service'
@Controller()
export class BillingController {
  constructor(private readonly billing: BillingService) {}
  @Get()
  async get() {
    const [end] = await this.billing.end()
    return end
  }
}
`,
      },
      [`service.ts:8 ${period} certain`, `service.ts:8 ${period} certain`],
    ),
    reached(
      'a decorator of a framework: declared',
      {
        'plugin.ts': `import fp from 'fastify-plugin'
import Stripe from 'stripe'
declare module 'fastify' {
  interface FastifyInstance { stripe: Stripe }
}
export default fp(async (fastify) => {
  fastify.decorate('stripe', new Stripe('k', { apiVersion: '2025-03-31.basil' }))
})
`,
        'route.ts': `import type { FastifyInstance } from 'fastify'
export async function routes(fastify: FastifyInstance) {
  fastify.get('/', async () => ${use('fastify.stripe')})
}
`,
        'express.d.ts': `import type Stripe from 'stripe'
declare global {
  namespace Express { interface Request { stripe: Stripe } }
  var stripeClient: Stripe
}
`,
        'middleware.ts': `import './express'
export const end = async (req: Express.Request) => ${use('req.stripe')}
export const global = async () => ${use('globalThis.stripeClient')}
`,
      },
      [
        `middleware.ts:2 ${period} certain`,
        `middleware.ts:3 ${period} certain`,
        `route.ts:3 ${period} certain`,
      ],
    ),
    reached(
      'a decorator of a framework: undeclared',
      {
        'route.js': `module.exports = async function routes(fastify) {
  fastify.get('/', async () => ${use('fastify.stripe')})
  fastify.get('/x', async (req) => {
    const { stripe } = req.app
    const invoice = await stripe.invoices.retrieve('in')
    return invoice.subscription
  })
}
`,
        'koa.js': `module.exports = async (ctx) => {
  const sub = await ctx.stripe.subscriptions.retrieve('sub')
  ctx.body = sub.current_period_end
}
`,
      },
      [
        `koa.js:3 ${period} likely`,
        `route.js:2 ${period} likely`,
        `route.js:6 adds-new-parent-field-to-invoicing-objects likely`,
      ],
    ),
    reached(
      'through React’s cache, server-only and a global',
      {
        'cached.ts': `import 'server-only'
import { cache } from 'react'
import * as React from 'react'
import Stripe from 'stripe'
const globalForStripe = globalThis as unknown as { stripe?: Stripe }
export const stripe = globalForStripe.stripe ?? new Stripe('k', { apiVersion: '2025-03-31.basil' })
export const getSubscription = cache(async (id: string) => stripe.subscriptions.retrieve(id))
export const getOther = React.cache(async (id: string) => stripe.subscriptions.retrieve(id))
`,
        'page.tsx': `import { getOther, getSubscription } from './cached'
export default async function Page() {
  const sub = await getSubscription('sub')
  const { current_period_end } = await getOther('sub')
  return <p title={String(current_period_end)}>{sub.current_period_end}</p>
}
`,
        'global.js': `const Stripe = require('stripe')
global.stripe = new Stripe('k', { apiVersion: '2025-03-31.basil' })
module.exports = async () => ${use('global.stripe')}
`,
      },
      [`global.js:3 ${period} likely`, `page.tsx:4 ${period} certain`, `page.tsx:5 ${period} certain`],
    ),
    reached(
      'through wrappers of packages that hand a function back',
      {
        'cached.ts': `import { unstable_cache } from 'next/cache'
import memoize from 'lodash/memoize'
import pMemoize from 'p-memoize'
import { stripe } from './lib/stripe'
export const next = unstable_cache(async (id: string) => stripe.subscriptions.retrieve(id), ['sub'])
export const lodash = memoize((id: string) => stripe.subscriptions.retrieve(id))
export const promised = pMemoize(async (id: string) => stripe.subscriptions.retrieve(id), { maxAge: 1000 })
`,
        'a.ts': `import { lodash, next, promised } from './cached'
export const ends = async () => [
  (await next('sub')).current_period_end,
  (await lodash('sub')).current_period_end,
  (await promised('sub')).current_period_end,
]
`,
      },
      [`a.ts:3 ${period} likely`, `a.ts:4 ${period} likely`, `a.ts:5 ${period} likely`],
    ),
  ],
  '26 several SDKs in one repository': [
    {
      name: 'each package by its own version',
      jump: [null, '2025-03-31.basil'],
      files: {
        'package.json': '{ "workspaces": ["packages/*"] }',
        'packages/old/package.json': manifest('^17.7.0', '@acme/old'),
        'packages/old/index.ts': `import type Stripe from 'stripe'\nexport const end = (s: Stripe.Subscription) => s.current_period_end\n`,
        'packages/new/package.json': manifest('^18.0.0', '@acme/new'),
        'packages/new/index.ts': `import type Stripe from 'stripe'\nexport const end = (s: Stripe.Subscription) => s.items.data[0].current_period_end\nexport const silenced = (s: Stripe.Subscription) => (s as any).current_period_end\n`,
        'packages/app/package.json':
          '{ "name": "@acme/app", "dependencies": { "@acme/old": "workspace:*" } }',
        'packages/app/index.ts': `import { end } from '@acme/old'\nexport const stripeEnd = (s: Parameters<typeof end>[0]) => s.current_period_end\n`,
      },
      findings: [
        `packages/app/index.ts:2 ${period} certain`,
        `packages/old/index.ts:2 ${period} certain`,
        'packages/old/package.json:1 sdk-range certain',
      ],
    },
    {
      name: 'an older SDK under a path of tsconfig',
      jump: [null, '2025-03-31.basil'],
      files: {
        'package.json': '{ "dependencies": { "stripe": "^18.0.0", "stripe-old": "npm:stripe@17.7.0" } }',
        'a.ts': `import Stripe from 'stripe'\nexport const end = (s: Stripe.Subscription) => s.items.data[0].current_period_end\n`,
      },
      findings: [],
    },
    {
      name: 'what a build made, beside its source',
      jump: toBasil,
      files: {
        'a.ts': `import type Stripe from 'stripe'\nexport const end = (s: Stripe.Subscription) => s.current_period_end\nexport const pay = (stripe: Stripe) => stripe.subscriptionItems.createUsageRecord('si', { quantity: 1 })\n`,
        'a.js': `"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\nexports.pay = exports.end = void 0;\nconst end = (s) => s.current_period_end;\nexports.end = end;\nconst pay = (stripe) => stripe.subscriptionItems.createUsageRecord('si', { quantity: 1 });\nexports.pay = pay;\n//# sourceMappingURL=a.js.map\n`,
      },
      findings: [`a.ts:2 ${period} certain`, 'a.ts:3 deprecate-legacy-usage-based-billing certain'],
    },
  ],
  '27 webhooks and events': [
    {
      name: 'constructEvent, and cases of events that are gone',
      jump: ['2022-08-01', '2024-04-10'],
      files: {
        'a.ts': `import Stripe from 'stripe'
declare const stripe: Stripe
export function handle(body: string, signature: string) {
  const event = stripe.webhooks.constructEvent(body, signature, 'whsec')
  switch (event.type) {
    case 'invoice.paid':
      return (event.data.object as Stripe.Invoice).id
    case 'order.created':
      return 'unreachable'
  }
  if (event.type === 'recipient.created') return 1
  return null
}
const actions = { buy: 'order.created' }
export const track = (name: string) => name === actions.buy
`,
      },
      findings: [
        'a.ts:8 sdk-15-removes-legacy-events certain',
        'a.ts:11 sdk-15-removes-legacy-events certain',
      ],
    },
  ],
  '28 names of types': [
    {
      name: 'in signatures',
      jump: ['2025-08-27.basil', '2025-09-30.clover'],
      files: {
        'a.ts': `import type Stripe from 'stripe'
export function onThin(event: Stripe.ThinEvent): string {
  return event.id
}
export const list: Array<Stripe.ThinEvent> = []
interface ThinEvent { id: string }
export const own = (event: ThinEvent) => event.id
`,
      },
      findings: [
        'a.ts:2 sdk-19-removes-thin-event-type certain',
        'a.ts:5 sdk-19-removes-thin-event-type certain',
      ],
    },
    reached(
      'nested names, Omit, Pick, indexed access',
      {
        'a.ts': `import type Stripe from 'stripe'
export type Upcoming = Stripe.InvoiceRetrieveUpcomingParams
export type Row = Omit<Stripe.Invoice, 'payment_intent'> & { payment_intent: Stripe.PaymentIntent }
export type Period = Pick<Stripe.Subscription, 'id' | 'current_period_end'>
export type End = Stripe.Subscription['current_period_end']
export type Version = Stripe.StripeConfig['apiVersion']
export const paid = (row: Row, period: Period) => [row.payment_intent.id, period.current_period_end, row.charge]
`,
      },
      [
        'a.ts:2 invoice-preview-api-deprecations certain',
        'a.ts:3 add-support-for-multiple-partial-payments-on-invoices certain',
        `a.ts:4 ${period} certain`,
        `a.ts:5 ${period} certain`,
        'a.ts:7 add-support-for-multiple-partial-payments-on-invoices certain',
        `a.ts:7 ${period} certain`,
        'a.ts:7 add-support-for-multiple-partial-payments-on-invoices certain',
      ],
    ),
  ],
}
