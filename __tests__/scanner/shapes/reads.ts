// Reads: fields of objects that come from Stripe, and the same names on what does not.
import { lib, type Shape, toBasil } from './shape.ts'

const period = 'deprecate-subscription-current-period-start-and-end'
const parent = 'adds-new-parent-field-to-invoicing-objects'
const payments = 'add-support-for-multiple-partial-payments-on-invoices'

const read = (name: string, code: string, findings: readonly string[], more: Partial<Shape> = {}): Shape => ({
  name,
  jump: toBasil,
  files: { ...lib((more.jump ?? toBasil)[1]), 'a.ts': code },
  findings,
  ...more,
})

export const reads: Record<string, Shape[]> = {
  '1 a field of what comes from Stripe': [
    read(
      'from a call, directly, through await, then and destructured clients',
      `import { stripe } from './lib/stripe'
const { subscriptions } = stripe
export async function ends(id: string) {
  const sub = await stripe.subscriptions.retrieve(id)
  const other = (await subscriptions.retrieve(id)).current_period_end
  stripe.subscriptions.cancel(id).then((gone) => console.log(gone.current_period_end))
  return Math.max(sub.current_period_end, other)
}
`,
      [`a.ts:5 ${period} certain`, `a.ts:6 ${period} certain`, `a.ts:7 ${period} certain`],
    ),
    read(
      'from a cast, a parameter, a return type, a property of an own interface',
      `import type Stripe from 'stripe'
interface Membership { plan: string; subscription: Stripe.Subscription | null }
export function fromEvent(event: Stripe.Event) {
  const sub = event.data.object as Stripe.Subscription
  return sub.current_period_end
}
export const fromParameter = (sub: Stripe.Subscription) => sub.current_period_end
export const fromOwn = (membership: Membership) => membership.subscription?.current_period_end ?? 0
`,
      [`a.ts:5 ${period} certain`, `a.ts:7 ${period} certain`, `a.ts:8 ${period} certain`],
    ),
    read(
      'through Awaited<ReturnType<…>>',
      `import { stripe } from './lib/stripe'
const load = (id: string) => stripe.subscriptions.retrieve(id)
type Loaded = Awaited<ReturnType<typeof load>>
export const isOver = (sub: Loaded, now: number) => sub.current_period_end < now
export const later = (sub: Awaited<ReturnType<typeof stripe.subscriptions.retrieve>>) => sub.current_period_end
`,
      [`a.ts:4 ${period} certain`, `a.ts:5 ${period} certain`],
    ),
    read(
      'through Promise.all, for await, auto-paging, a Map, rest and spread',
      `import type Stripe from 'stripe'
import { stripe } from './lib/stripe'
const byId = new Map<string, Stripe.Subscription>()
export async function sweep(ids: string[], ...extra: Stripe.Subscription[]) {
  const [customer, first] = await Promise.all([stripe.customers.retrieve('c'), stripe.subscriptions.retrieve(ids[0])])
  const many = await Promise.all(ids.map((id) => stripe.subscriptions.retrieve(id)))
  console.log(customer.id, first.current_period_end, many[0].current_period_end)
  for await (const sub of stripe.subscriptions.list({ limit: 100 })) {
    console.log(sub.current_period_end)
    byId.set(sub.id, sub)
  }
  const all = await stripe.subscriptions.list({ customer: 'c' }).autoPagingToArray({ limit: 10 })
  all.forEach((sub) => console.log(sub.current_period_end))
  byId.forEach((sub) => console.log(sub.current_period_end))
  const copy = { ...(byId.get('x') as Stripe.Subscription), seen: true }
  return [copy.current_period_end, extra.at(-1)?.current_period_end]
}
`,
      [
        `a.ts:7 ${period} certain`,
        `a.ts:7 ${period} certain`,
        `a.ts:9 ${period} certain`,
        `a.ts:13 ${period} certain`,
        `a.ts:14 ${period} certain`,
        `a.ts:16 ${period} certain`,
        `a.ts:16 ${period} certain`,
      ],
    ),
    read(
      'through own generics, async helpers and reducers',
      `import type Stripe from 'stripe'
import { stripe } from './lib/stripe'
interface Result<T> { ok: boolean; value: T }
const wrap = async <T>(work: () => Promise<T>): Promise<Result<T>> => ({ ok: true, value: await work() })
export async function newest(id: string) {
  const { value } = await wrap(() => stripe.subscriptions.retrieve(id))
  const list = await stripe.subscriptions.list()
  const last = list.data.reduce((a, b) => (a.current_period_end > b.current_period_end ? a : b))
  const sorted = [...list.data].sort((a, b) => a.created - b.created)[0]
  return [value.current_period_end, last.id, sorted?.current_period_end]
}
`,
      [
        `a.ts:8 ${period} certain`,
        `a.ts:8 ${period} certain`,
        `a.ts:10 ${period} certain`,
        `a.ts:10 ${period} certain`,
      ],
    ),
  ],
  '2 destructuring': [
    read(
      'from a cast, two on one line',
      `import type Stripe from 'stripe'
export function period(event: Stripe.Event) {
  const { current_period_start, current_period_end } = event.data.object as Stripe.Subscription
  return [current_period_start, current_period_end]
}
`,
      [`a.ts:3 ${period} certain`, `a.ts:3 ${period} certain`],
    ),
    read(
      'renamed, with a default, nested, in parameters, and by assignment',
      `import type Stripe from 'stripe'
export function pay({ charge: latestCharge = null, lines }: Stripe.Invoice) {
  const { data: [{ subscription_item: owner }] } = lines
  let end: number
  ;({ current_period_end: end } = {} as Stripe.Subscription)
  return [latestCharge, owner, end]
}
`,
      [`a.ts:2 ${payments} certain`, `a.ts:3 ${parent} certain`, `a.ts:5 ${period} certain`],
    ),
  ],
  '3 a misleading name': [
    read(
      'an invoice called session, and a session whose subscription stays',
      `import type Stripe from 'stripe'
export function handle(event: Stripe.Event) {
  const session = event.data.object as Stripe.Invoice
  const invoice = event.data.object as Stripe.Checkout.Session
  return [session.subscription, invoice.subscription]
}
`,
      [`a.ts:5 ${parent} certain`],
    ),
  ],
  '4 a column of the same name': [
    read(
      'on the left of rows, schemas and updates; the read on the right is told',
      `import type Stripe from 'stripe'
import { z } from 'zod'
import { prisma } from './prisma'
import { db, doc, setDoc } from './firestore'
export const row = z.object({ id: z.string(), current_period_end: z.number(), payment_intent: z.string() })
const toDate = (seconds: number) => new Date(seconds * 1000)
export async function save(sub: Stripe.Subscription) {
  await prisma.subscription.update({
    where: { id: sub.id },
    data: {
      current_period_end: toDate(sub.current_period_end),
    },
  })
  await setDoc(doc(db, 'subscriptions', sub.id), { current_period_end: null, current_period_start: null })
  const stored = await prisma.subscription.findFirst({ where: { current_period_end: { gt: new Date() } } })
  const [first] = await db.select().from('subscriptions')
  const parsed = row.parse(first)
  return [stored?.current_period_end, first.current_period_end, parsed.current_period_end]
}
`,
      [`a.ts:11 ${period} certain`],
    ),
  ],
  '5 under a directive': [
    read(
      'ts-ignore and ts-expect-error',
      `import type Stripe from 'stripe'
export function when(sub: Stripe.Subscription, invoice: Stripe.Invoice) {
  // @ts-ignore the types are late
  const end = sub.current_period_end
  // @ts-expect-error expanded
  const secret = invoice.payment_intent.client_secret
  return [end, secret]
}
`,
      [`a.ts:4 ${period} certain`, `a.ts:6 ${payments} certain`],
    ),
  ],
  '6 silenced by an intersection': [
    read(
      'where the version at hand has the field',
      `import type Stripe from 'stripe'
type Sub = Stripe.Subscription & { current_period_end?: number }
export const end = (raw: Stripe.Subscription) => (raw as Sub).current_period_end
export const inline = (raw: Stripe.Subscription) => (raw as Stripe.Subscription & { current_period_end?: number }).current_period_end
`,
      [`a.ts:3 ${period} certain`, `a.ts:4 ${period} certain`],
    ),
    read(
      'where it has it no more: migrated already',
      `import type Stripe from 'stripe'
type Sub = Stripe.Subscription & { current_period_end?: number }
export const end = (raw: Stripe.Subscription) => (raw as Sub).current_period_end ?? raw.items.data[0].current_period_end
`,
      [],
      { jump: ['2025-03-31.basil', '2025-03-31.basil'] },
    ),
  ],
  '7 guard and use': [
    read(
      'a test, then the use; optional chains; unions with the id',
      `import type Stripe from 'stripe'
export function secretOf(invoice: Stripe.Invoice, sub: Stripe.Subscription) {
  if (invoice.payment_intent && typeof invoice.payment_intent !== 'string') {
    return invoice.payment_intent.client_secret
  }
  const latest = sub.latest_invoice as Stripe.Invoice
  const intent = latest?.payment_intent as Stripe.PaymentIntent | undefined
  return intent?.client_secret
}
`,
      [
        `a.ts:3 ${payments} certain`,
        `a.ts:3 ${payments} certain`,
        `a.ts:4 ${payments} certain`,
        `a.ts:7 ${payments} certain`,
      ],
    ),
    read(
      'a chain through what may be an id',
      `import { stripe } from './lib/stripe'
export async function secret(id: string) {
  const sub = await stripe.subscriptions.retrieve(id)
  // @ts-ignore
  return sub.latest_invoice.payment_intent.client_secret
}
`,
      [`a.ts:5 ${payments} certain`],
    ),
  ],
  '8 element access': [
    read(
      'by a string and by a constant',
      `import type Stripe from 'stripe'
const key = 'payment_intent'
export const both = (invoice: Stripe.Invoice) => [invoice['payment_intent'], invoice[key], invoice?.['charge']]
`,
      [`a.ts:3 ${payments} certain`, `a.ts:3 ${payments} certain`, `a.ts:3 ${payments} certain`],
    ),
  ],
  '9 loops': [
    read(
      'over lines and items',
      `import type Stripe from 'stripe'
export function total(invoice: Stripe.Invoice) {
  const names: (string | null)[] = []
  for (const line of invoice.lines.data) names.push(line.price?.nickname ?? null)
  const extra = invoice.lines.data.filter((item) => item.proration)
  const prices = invoice.lines.data.map(({ price }) => price?.id)
  return [names, extra, prices]
}
`,
      [
        `a.ts:4 invoice-pricing-configurations certain`,
        `a.ts:5 ${parent} certain`,
        `a.ts:6 invoice-pricing-configurations certain`,
      ],
    ),
  ],
  '10 the new home': [
    read(
      'of a moved field, read before and after',
      `import type Stripe from 'stripe'
export const end = (sub: Stripe.Subscription) => (sub as any).items.data[0].current_period_end
export const later = (sub: Stripe.Subscription) => sub.items.data[0]?.current_period_end
export const owner = (invoice: Stripe.Invoice) => invoice.parent?.subscription_details?.subscription
`,
      [],
    ),
  ],
  '11 another provider': [
    read(
      'its SDK and its events',
      `import { Paddle } from '@paddle/paddle-node-sdk'
import { Polar } from '@polar-sh/sdk'
import createMollie from '@mollie/api-client'
import { getSubscription } from '@lemonsqueezy/lemonsqueezy.js'
import { stripe } from './lib/stripe'
const paddle = new Paddle(process.env.PADDLE_KEY as string)
const polar = new Polar({ accessToken: 'x' })
const mollie = createMollie({ apiKey: 'x' })
export async function all(id: string) {
  const subscription = await paddle.subscriptions.get(id)
  const other = await polar.subscriptions.get({ id })
  const payment = await mollie.payments.get(id)
  const { data } = await getSubscription(id)
  await stripe.customers.retrieve(id)
  return [subscription.current_period_end, other.current_period_end, payment.charge, data.subscription.current_period_end]
}
`,
      [],
    ),
    read(
      'the own API and the own types of the same words',
      `import { stripe } from './lib/stripe'
interface Subscription { current_period_end: string; plan: string }
interface Invoice { subscription: Subscription; payment_intent: string }
export async function mine(id: string) {
  await stripe.customers.retrieve(id)
  const res = await fetch('/api/subscriptions/' + id)
  const subscription: Subscription = await res.json()
  const invoice = (await (await fetch('/api/invoice')).json()) as Invoice
  return [subscription.current_period_end, invoice.subscription.current_period_end, invoice.payment_intent]
}
`,
      [],
    ),
  ],
  '12 what has lost its type': [
    read(
      'the error of a catch',
      `import { stripe } from './lib/stripe'
export async function pay(id: string) {
  try {
    return await stripe.invoices.pay(id)
  } catch (e: any) {
    return e.payment_intent.charges.data[0] ?? e.raw.payment_intent.charges
  }
}
`,
      [
        'a.ts:6 removes-charges-attribute-paymentintent likely',
        'a.ts:6 removes-charges-attribute-paymentintent likely',
      ],
      { jump: ['2022-08-01', '2022-11-15'] },
    ),
    read(
      'plain JavaScript with a client of its own: nothing is lost',
      '',
      [`a.js:5 ${period} certain`, `a.js:5 ${parent} certain`, `a.js:5 ${payments} certain`],
      {
        files: {
          'a.js': `const stripe = require('stripe')(process.env.STRIPE_KEY, { apiVersion: '2025-03-31.basil' })
module.exports = async (id) => {
  const subscription = await stripe.subscriptions.retrieve(id)
  const invoice = await stripe.invoices.retrieve(subscription.latest_invoice)
  return [subscription.current_period_end, invoice.subscription, invoice.payment_intent]
}
`,
        },
      },
    ),
    read(
      'a client that nothing types',
      '',
      [`a.js:3 ${period} likely`, `a.js:5 ${parent} likely`, `a.js:6 ${payments} likely`],
      {
        files: {
          'a.js': `async function handle(req, { stripe }) {
  const subscription = await stripe.subscriptions.retrieve(req.id)
  console.log(subscription.current_period_end)
  const bill = await stripe.invoices.retrieve(subscription.latest_invoice)
  console.log(bill.subscription)
  const { payment_intent } = await req.app.stripe.invoices.pay(bill.id)
  return payment_intent
}
module.exports = { handle }
`,
        },
      },
    ),
  ],
}
