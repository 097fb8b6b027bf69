// Code beside a real client that has Stripe's words and is not Stripe's: nothing of it is told.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../../src/run.ts'
import { scanTexts } from './scan-texts.ts'

const client = {
  'package.json': '{ "dependencies": { "stripe": "15.12.0" } }',
  'src/stripe.ts': `import Stripe from 'stripe'
export const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!, { apiVersion: '2024-04-10', maxNetworkRetries: 2 })
`,
  'src/db.ts': 'export declare const db: any\n',
  'src/api.ts': 'export declare const api: any\n',
}

const lookalikes: Record<string, string> = {
  'src/paddle.ts': `import { Paddle, EventName } from '@paddle/paddle-node-sdk'
import { stripe } from './stripe'
const paddle = new Paddle(process.env.PADDLE!)
export async function onPaddle(body: string, sig: string) {
  const event = await paddle.webhooks.unmarshal(body, 'secret', sig)
  if (event?.eventType === EventName.SubscriptionUpdated) {
    const subscription = event.data
    return { ends: subscription.current_period_end, discount: subscription.discount, coupon: subscription.coupon, plan: subscription.plan }
  }
}
export async function sync(id: string) {
  const subscription = await paddle.subscriptions.get(id)
  await paddle.subscriptions.cancel(id, { effectiveFrom: 'immediately' })
  const invoice = await paddle.invoices.get('inv')
  console.log(invoice.payment_intent, invoice.subscription, subscription.current_period_end, invoice.charge, invoice.tax)
  return stripe.customers.retrieve(id)
}
`,
  'src/rows.js': `import { stripe } from './stripe'
import { rowOf } from './rows-of'
export async function renewal(id) {
  const subscription = await rowOf(id)
  const customer = await stripe.customers.retrieve(subscription.stripe_customer_id)
  return { customer, end: subscription.current_period_end, start: subscription.current_period_start }
}
export async function load(id) {
  const response = await fetch(process.env.BILLING_URL + '/subscriptions/' + id)
  const subscription = await response.json()
  await stripe.customers.retrieve(subscription.customer)
  return new Date(subscription.renewed_at ?? subscription.current_period_end * 1000)
}
`,
  'src/of-users.js': `import { stripe } from './stripe'
export async function me(req, res) {
  const portal = await stripe.billingPortal.sessions.create({ customer: req.user.stripeCustomerId, return_url: 'x' })
  res.json({ url: portal.url, end: req.user.subscription.current_period_end })
}
export async function team({ team }) {
  await stripe.customers.retrieve(team.stripe_customer_id)
  return team.subscription.current_period_end * 1000 < Date.now()
}
export async function posted(req) {
  const { subscription, invoice } = req.body
  await stripe.customers.update(req.body.customer, { metadata: { plan: subscription.name } })
  return [subscription.current_period_end, invoice.payment_intent]
}
`,
  'src/lemon.ts': `import { getSubscription, lemonSqueezySetup, createCheckout } from '@lemonsqueezy/lemonsqueezy.js'
import { stripe } from './stripe'
lemonSqueezySetup({ apiKey: 'x' })
export async function lemon(id: string) {
  const { data: subscription } = await getSubscription(id)
  const attributes = subscription?.data.attributes as any
  return { end: attributes.current_period_end, trial: attributes.trial_ends_at, discount: attributes.discount, invoice: attributes.invoice.subscription, total: attributes.total_count }
}
export async function hook(req: Request) {
  const event = await req.json()
  switch (event.meta.event_name) {
    case 'subscription_created':
      return event.data.attributes.subscription.current_period_end
    case 'order_created':
      return event.data.attributes.payment_intent
  }
}
export const c = () => stripe.customers.list({ limit: 1 })
`,
  'src/chargebee.ts': `import ChargeBee from 'chargebee'
import { stripe } from './stripe'
const chargebee = new ChargeBee({ site: 's', apiKey: 'k' })
export async function load(id: string) {
  const { subscription, customer, invoice } = await chargebee.subscription.retrieve(id)
  const period = { start: subscription.current_term_start, end: subscription.current_period_end }
  const result = await chargebee.invoice.list({ limit: 3 })
  const totals = result.list.map((row: any) => ({ tax: row.invoice.tax, sub: row.invoice.subscription, intent: row.invoice.payment_intent, discount: row.invoice.discount }))
  await chargebee.subscription.update(id, { coupon: 'OFF', billing_cycle_anchor: 'now', coupon_ids: ['a'] })
  return { period, totals, discount: subscription.discount, sources: customer.sources, paid: invoice.paid }
}
export const ok = () => stripe.refunds.create({ charge: 'ch_1' })
`,
  'src/prisma.ts': `import { PrismaClient } from '@prisma/client'
import { stripe } from './stripe'
const prisma = new PrismaClient()
export async function rows(id: string) {
  const subscription = await prisma.subscription.findUnique({ where: { id }, include: { invoice: true, plan: true } })
  if (!subscription) return null
  const invoice = await prisma.invoice.findFirst({ where: { subscription: id, payment_intent: { not: null }, charge: 'x' } })
  await prisma.subscription.update({ where: { id }, data: { current_period_end: new Date(), current_period_start: new Date(), coupon: 'x' } })
  await prisma.invoice.create({ data: { subscription: id, payment_intent: 'pi', paid: true, tax: 1, discount: 2, total_excluding_tax: 1 } })
  return { end: subscription.current_period_end, inv: invoice?.subscription, intent: invoice?.payment_intent, charge: invoice?.charge, d: subscription.discount }
}
export async function cust(customer: any) {
  const c = await stripe.customers.retrieve(customer)
  return c.id
}
`,
  'src/drizzle.ts': `import { pgTable, text, timestamp, integer, boolean } from 'drizzle-orm/pg-core'
import { eq } from 'drizzle-orm'
import { db } from './db'
import { stripe } from './stripe'
export const subscription = pgTable('subscription', {
  id: text('id').primaryKey(),
  current_period_start: timestamp('current_period_start'),
  current_period_end: timestamp('current_period_end'),
  discount: integer('discount'),
  coupon: text('coupon'),
  plan: text('plan'),
})
export const invoice = pgTable('invoice', { id: text('id'), subscription: text('subscription'), payment_intent: text('payment_intent'), charge: text('charge'), paid: boolean('paid'), tax: integer('tax') })
export async function all(id: string) {
  const [row] = await db.select().from(subscription).where(eq(subscription.id, id))
  const found = await db.query.invoice.findFirst({ where: eq(invoice.payment_intent, 'pi') })
  await db.update(subscription).set({ current_period_end: new Date() }).where(eq(subscription.current_period_end, new Date()))
  return { ...row, end: row.current_period_end, s: found?.subscription, p: found?.payment_intent, c: found?.charge }
}
export const prices = () => stripe.prices.list()
`,
  'src/typeorm.ts': `import { Entity, Column, PrimaryColumn, Repository } from 'typeorm'
import { stripe } from './stripe'
@Entity('subscription')
export class Subscription {
  @PrimaryColumn() id!: string
  @Column() current_period_end!: Date
  @Column() current_period_start!: Date
  @Column() discount!: string
  @Column() plan!: string
}
@Entity()
export class Invoice {
  @PrimaryColumn() id!: string
  @Column() subscription!: string
  @Column() payment_intent!: string
  @Column() charge!: string
  @Column() paid!: boolean
}
export class Billing {
  constructor(private readonly subscriptions: Repository<Subscription>, private readonly invoices: Repository<Invoice>) {}
  async end(id: string) {
    const subscription = await this.subscriptions.findOneBy({ id })
    const invoice = await this.invoices.findOneBy({ payment_intent: 'x', paid: true })
    await this.subscriptions.update(id, { current_period_end: new Date() })
    const stripeCustomer = await stripe.customers.retrieve(id)
    return [subscription?.current_period_end, invoice?.subscription, invoice?.charge, stripeCustomer.id]
  }
}
`,
  'src/mongoose.ts': `import mongoose, { Schema } from 'mongoose'
import { stripe } from './stripe'
const subscriptionSchema = new Schema({ current_period_start: Number, current_period_end: Number, plan: Object, discount: String, coupon: String })
export const SubscriptionModel = mongoose.model('Subscription', subscriptionSchema)
export async function sub(user: any) {
  const subscription = await SubscriptionModel.findOne({ user: user.id, current_period_end: { $gt: Date.now() } }).lean()
  const invoices = await mongoose.model('Invoice').find({ subscription: subscription?._id, payment_intent: { $exists: true } })
  for (const invoice of invoices) console.log(invoice.subscription, invoice.payment_intent, invoice.charge, invoice.paid)
  if (subscription && subscription.current_period_end > Date.now() / 1000) return subscription.discount
  await SubscriptionModel.updateOne({ _id: user.id }, { $set: { current_period_end: 3, 'items.coupon': 1 } })
  return stripe.customers.retrieve(user.stripeCustomerId)
}
`,
  'src/zod.ts': `import { z } from 'zod'
import { stripe } from './stripe'
export const subscriptionDto = z.object({ id: z.string(), current_period_end: z.number(), current_period_start: z.number(), plan: z.string(), coupon: z.string().optional(), object: z.literal('my_subscription') })
export type SubscriptionDto = z.infer<typeof subscriptionDto>
export const invoiceDto = z.object({ subscription: z.string(), payment_intent: z.string(), charge: z.string(), paid: z.boolean(), tax: z.number() })
export function show(input: unknown) {
  const subscription = subscriptionDto.parse(input)
  const invoice = invoiceDto.parse(input)
  return [subscription.current_period_end, subscription.plan, invoice.subscription, invoice.payment_intent, invoice.tax]
}
export interface SubscriptionView { current_period_end: number; discount?: { coupon: { percent_off: number } } }
export const label = (view: SubscriptionView) => view.current_period_end + (view.discount?.coupon.percent_off ?? 0)
export const p = () => stripe.prices.retrieve('price')
`,
  'src/graphql.ts': `import gql from 'graphql-tag'
import { stripe } from './stripe'
export const typeDefs = gql\`
  type Subscription { id: ID! current_period_end: Int! current_period_start: Int! discount: Discount plan: Plan }
  type Invoice { subscription: ID! payment_intent: String charge: String paid: Boolean }
  query { upcomingInvoice { subscription payment_intent } }
\`
export const resolvers = {
  Query: {
    upcomingInvoice: async (_: unknown, args: { id: string }, { dataSources }: any) => dataSources.billing.invoices.retrieveUpcoming(args.id),
    subscription: (_: unknown, { id }: { id: string }, { db }: any) => db.subscriptions.del(id),
  },
  Subscription: {
    current_period_end: (parent: { current_period_end: number }) => parent.current_period_end,
    discount: (parent: any) => parent.discount?.coupon,
    plan: (parent: any) => parent.plan,
  },
  Invoice: { subscription: (invoice: any) => invoice.subscription, payment_intent: (invoice: any) => invoice.payment_intent },
}
export const acc = () => stripe.accounts.retrieve('acct')
`,
  'src/redux.ts': `import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import { loadStripe } from '@stripe/stripe-js'
export const stripePromise = loadStripe('pk_test')
interface BillingState { subscription: { current_period_end: string; plan: string; discount: number } | null; invoice: { payment_intent: string; paid: boolean; subscription: string } | null }
const initialState: BillingState = { subscription: null, invoice: null }
export const slice = createSlice({
  name: 'billing', initialState,
  reducers: {
    setSubscription(state, action: PayloadAction<BillingState['subscription']>) { state.subscription = action.payload },
    extend(state, { payload }) { if (state.subscription) state.subscription.current_period_end = payload.current_period_end; state.invoice!.payment_intent = payload.invoice.payment_intent },
  },
})
export const selectEnd = (state: { billing: BillingState }) => state.billing.subscription?.current_period_end
export const selectInvoice = (state: any) => state.billing.invoice.payment_intent
export const selectUsage = (state: any) => state.billing.subscription.discount
`,
  'src/supabase.ts': `import { createClient } from '@supabase/supabase-js'
import { stripe } from './stripe'
const supabase = createClient('u', 'k')
export async function s(user: string) {
  const { data: subscription } = await supabase.from('subscriptions').select('*, prices(*)').eq('user', user).maybeSingle()
  const { data: invoices } = await supabase.from('invoices').select('subscription, payment_intent, charge').order('created')
  await supabase.from('subscriptions').upsert({ id: 1, current_period_end: new Date().toISOString(), current_period_start: 'x', discount: null })
  for (const invoice of invoices ?? []) console.log(invoice.subscription, invoice.payment_intent, invoice.charge)
  return subscription?.current_period_end
}
export const prod = () => stripe.products.create({ name: 'x' })
`,
  'src/express.ts': `import express from 'express'
import { stripe } from './stripe'
const app = express()
app.post('/subscriptions', async (req, res) => {
  const { coupon, plan, current_period_end, source, payment_intent } = req.body
  const subscription = await createSubscription({ coupon, plan, source })
  res.json({ current_period_end: subscription.current_period_end, payment_intent, status: subscription.status })
})
app.get('/invoices/upcoming', async (req, res) => { res.json({ subscription: req.query.subscription, discount: req.query.discount }) })
declare function createSubscription(p: object): Promise<{ current_period_end: string; status: string }>
app.get('/c', async (_req, res) => res.json(await stripe.customers.list({ limit: 10 })))
`,
  'src/i18n/en.json': `{ "stripe": { "subscription": "Your subscription {current_period_end}", "invoice.upcoming": "Upcoming", "invoice": { "object": "invoice", "payment_intent": "Payment" } }, "billing": { "object": "subscription", "current_period_end": "Ends", "discount": "Discount" } }`,
  'src/ui/Table.tsx': `export function Table({ rows, striped, stripe }: { rows: any[]; striped?: boolean; stripe?: string }) {
  return (
    <table className={\`table \${striped ? 'table-striped' : ''} stripe-row odd:bg-stripe\`} data-stripe={stripe}>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="stripe"><td>{row.current_period_end}</td><td>{row.subscription.discount}</td><td>{row.invoice.payment_intent}</td><td>{row.source}</td></tr>
        ))}
      </tbody>
    </table>
  )
}
`,
  'src/trpc.ts': `import { api } from './api'
import { stripe } from './stripe'
export async function t(id: string) {
  const subscription = await api.subscriptions.retrieve(id)
  const invoice = await api.invoices.retrieveUpcoming({ customer: id })
  await api.subscriptions.del(id)
  await api.paymentIntents.create({ amount: 1, currency: 'usd' })
  return [subscription.current_period_end, invoice.payment_intent, await stripe.customers.retrieve(id)]
}
`,
  'src/react.tsx': `import { useQuery } from '@tanstack/react-query'
import { Elements, PaymentElement, useStripe, useElements } from '@stripe/react-stripe-js'
import { loadStripe } from '@stripe/stripe-js'
const stripePromise = loadStripe('pk_test')
export function Billing() {
  const { data: subscription } = useQuery({ queryKey: ['sub'], queryFn: () => fetch('/api/subscription').then((r) => r.json()) })
  return <div>{subscription?.current_period_end} {subscription?.plan} {subscription?.discount}</div>
}
function Form() {
  const stripe = useStripe(); const elements = useElements()
  const submit = async () => { const { error } = await stripe!.confirmPayment({ elements: elements!, confirmParams: { return_url: 'u' } }); console.log(error?.message, error?.payment_intent) }
  return <form onSubmit={submit}><PaymentElement options={{ layout: 'tabs' }} /></form>
}
export const Pay = ({ clientSecret }: { clientSecret: string }) => <Elements stripe={stripePromise} options={{ clientSecret }}><Form /></Elements>
`,
}

test('other providers, rows, schemas, stores, routes of the application, words of the interface', async () => {
  const { findings, skipped, coverage } = await scanTexts(
    { ...client, ...lookalikes },
    { to: '2026-10-28.endive' },
  )
  expect(findings.map(({ path, line, change }) => `${path}:${line} ${change}`)).toEqual([
    'package.json:1 sdk-range',
    'src/stripe.ts:2 api-version-pin',
  ])
  expect([skipped, coverage.scanned > 10]).toEqual([[], true])
})

const generated = join(import.meta.dirname, '../../src/catalog/generated')

test('a repository that only has stripes asks for no compiler', async () => {
  const texts: Record<string, string> = {
    'package.json': '{ "dependencies": { "react": "18.3.1" } }',
    'src/Table.tsx': lookalikes['src/ui/Table.tsx'] as string,
    'src/en.json': lookalikes['src/i18n/en.json'] as string,
    'src/rows.ts': `export const stripe = { red: '#f00', source: 'x' }
export const elements = ['stripe', 'striped']
export function stripeRows(rows: { charge: number; subscription: string; current_period_end: number }[]) {
  return rows.map((row) => row.current_period_end + row.charge)
}
`,
    'src/table.js': `$(function () {
  $('.table').addClass('stripe').DataTable({ stripeClasses: ['odd', 'even'], source: '/rows' })
  $.get('/billing', (data) => $('#end').text(data.subscription.current_period_end))
})
`,
    'tailwind.config.js': `module.exports = { theme: { extend: { colors: { stripe: '#635bff' }, animation: { stripe: 'stripe 1s' } } } }
`,
  }
  const sources = Object.entries(texts).map(([path, text]) => ({ path, text }))
  const report = await run(
    { sources, files: sources.length, skipped: [] },
    { from: null, to: '2026-10-28.endive', permissions: [], ignore: [] },
    {
      readCatalog: (file: string) => readFileSync(join(generated, file), 'utf8'),
      loadTypeScript: () => Promise.reject(new Error('no compiler is needed')),
    },
  )
  expect([report.findings, report.notes, report.unresolved]).toEqual([[], [], []])
})
