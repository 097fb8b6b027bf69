// Test data that shows an old shape of Stripe's objects: it hides breaks.
import { changeOf, drawn, findingsIn } from './analyze-text.ts'
import { inShort, scanTexts } from './scan-texts.ts'

const basil = { from: '2025-02-24.acacia', to: '2025-03-31.basil' }
const change = changeOf(basil.to, {
  claims: [
    { element: 'subscription.current_period_end' },
    { element: 'subscription.current_period_start' },
    { element: 'invoice.subscription' },
    { element: 'invoice.charge' },
  ],
})
const judge = (text: string, path: string) =>
  drawn(text, findingsIn(text, { ...basil, changes: [change], path }))
const since = 'gone since 2025-03-31.basil.'

test('object literals: one finding each, for all that is gone in it and below it', () => {
  const lines = judge(
    `import type Stripe from 'stripe'
export const paid = {
  type: 'invoice.paid',
  data: {
    object: {
      id: 'in_1',
      object: 'invoice',
      'charge': null,
      customer: 'cus_1',
      subscription: { id: 'sub_1', object: 'subscription', status: 'active', current_period_end: 1 },
    },
  },
}
export const sub = (end: number) =>
  ({ object: 'subscription', status: 'active', current_period_start: end, current_period_end: end, items: { data: [] } }) as unknown as Stripe.Subscription
`,
    'src/webhook.test.ts',
  )
  expect(lines).toEqual([
    `8: 'charge' | likely | This test data has \`invoice.charge\`, \`invoice.subscription\` and \`subscription.current_period_end\`, ${since} | no fix`,
    `15: current_period_start | likely | This test data has \`subscription.current_period_start\` and \`subscription.current_period_end\`, ${since} | no fix`,
  ])
})

test('outside of tests it is data, and what is typed is told of key by key', () => {
  const lines = judge(
    `import type Stripe from 'stripe'
export const typed = { id: 'in_1', object: 'invoice', subscription: 'sub_1' } as Stripe.Invoice
export const plain = { id: 'in_1', object: 'invoice', subscription: 'sub_1' }
`,
    'src/data.ts',
  )
  expect(lines).toEqual([
    '2: subscription | certain | `invoice.subscription` is gone since 2025-03-31.basil. | no fix',
    `3: subscription | likely | This data has \`invoice.subscription\`, ${since} | no fix`,
  ])
})

test('left alone: rows, other providers, what a version in use lacks already, shapes of today', () => {
  const lines = judge(
    `// Stripe and others
export const row = { id: 1, subscription: 'sub_1', current_period_end: new Date() }
export const recurly = { object: 'subscription', uuid: 'a', plan: {}, current_period_end: '2024', account: {}, add_ons: [] }
export const kept = { id: 'in_1', object: 'invoice', customer: 'cus_1', parent: { subscription_details: { subscription: 'sub_1' } } }
export const item = { id: 'si_1', object: 'subscription_item', current_period_end: 1 }
export const tracked = track('charge.refunded', { object: 'charge', refunds: 1, invoice: 'INV-7' })
export const bare = { object: 'invoice', subscription: 'sub_1' }
export const session = { id: 'cs_1', object: 'checkout.session', subscription: 'sub_1', invoice: null }
`,
    'src/data.test.ts',
  )
  expect(lines).toEqual([])
})

const manifest = (sdk: string) => JSON.stringify({ dependencies: { stripe: sdk } })
const invoice = {
  id: 'in_1PgafmB7WZ01zgkW',
  object: 'invoice',
  charge: 'ch_1',
  livemode: false,
  lines: { object: 'list', data: [{ id: 'il_1', object: 'line_item', price: null }] },
}

test('JSON: fixtures, recorded answers in strings, at most so many of one file', async () => {
  const files = {
    'package.json': manifest('17.7.0'),
    'src/pay.ts':
      "import Stripe from 'stripe'\nexport const stripe = new Stripe('sk', { apiVersion: '2025-02-24.acacia' })\n",
    'test/invoice.json': JSON.stringify(invoice, null, 2),
    'test/recording.har.json': JSON.stringify(
      { log: { entries: [{ text: JSON.stringify(invoice) }] } },
      null,
      2,
    ),
    'test/many.json': JSON.stringify({ data: Array.from({ length: 50 }, () => invoice) }),
    'data/other.json': JSON.stringify({ object: 'invoice', id: 7, charge: 'stripe', total: 3 }),
    'data/rows.json': JSON.stringify([{ id: 'in_1', charge: 'ch_1', livemode: false }]),
    'data/now.json': JSON.stringify({ ...invoice, charge: undefined, lines: undefined }),
  }
  const { findings } = await scanTexts(files, { to: '2025-03-31.basil' })
  const inJson = findings.filter(({ path }) => path.endsWith('.json') && path !== 'package.json')
  const many = inJson.filter(({ path }) => path === 'test/many.json')
  expect(many.length).toBe(20)
  const slug = 'add-support-for-multiple-partial-payments-on-invoices'
  expect(inShort(inJson.filter((each) => !many.includes(each)))).toEqual([
    `test/invoice.json:4 ${slug} likely no fix`,
    `test/recording.har.json:5 ${slug} likely no fix`,
  ])
  expect(inJson[0]).toMatchObject({
    title: 'Test data in an old shape',
    what: 'This test data has `invoice.charge` and `line_item.price`, gone since 2025-03-31.basil.',
  })
  const migrated = await scanTexts(
    {
      ...files,
      'src/pay.ts': files['src/pay.ts'].replace('2025-02-24.acacia', '2025-03-31.basil'),
      'package.json': manifest('18.0.0'),
    },
    { to: '2025-04-30.basil' },
  )
  expect(migrated.findings.filter(({ path }) => path.startsWith('test/'))).toEqual([])
})

test('types and schemas written by hand after Stripe’s objects; rows and types of the code’s own are left alone', () => {
  const lines = judge(
    `import { z } from 'zod'
export interface StripeSubscription {
  id: string
  status: string
  current_period_start: number
  current_period_end: number
}
export const invoice = z.object({ object: z.literal('invoice'), id: z.string(), charge: z.string().nullable() })
export interface StripeSubscriptionRow { id: string; status: string; current_period_end: Date }
export interface StripeInvoice { userId: string; organizationId: string; subscription: string }
export interface Subscription { id: string; status: string; current_period_end: number }
export const row = z.object({ id: z.string(), customer: z.string(), charge: z.string() })
export interface IStripeSubscription { id: string; status: string; current_period_end: Date }
export type StripeCustomer = { id: string; email: string; subscription: string }
`,
    'src/types.ts',
  )
  expect(lines).toEqual([
    `5: current_period_start | likely | This type has \`subscription.current_period_start\` and \`subscription.current_period_end\`, ${since} | no fix`,
    `8: charge | likely | This type has \`invoice.charge\`, ${since} | no fix`,
  ])
})
