// Code for versions on both sides of a change: a gone field that is one of two ways is left alone, where it compiles.
import { scanTexts } from './scan-texts.ts'

const PACKAGE = '{ "dependencies": { "stripe": "17.7.0" } }'

const told = async (path: string, code: string) => {
  const files = { 'package.json': PACKAGE, [path]: code }
  const { findings } = await scanTexts(files, { to: '2025-09-30.clover' })
  return findings.flatMap(({ element, severity }) => (severity === 'breaking' ? [element] : []))
}

/** A handler in JavaScript, where nothing refuses a name. */
const inHandler = (body: string) => `import Stripe from 'stripe'
const stripe = new Stripe(process.env.KEY, { maxNetworkRetries: 2 })
export async function period(id, rows) {
  const sub = await stripe.subscriptions.retrieve(id)
  const invoice = await stripe.invoices.retrieve(id)
  ${body}
}
`

const inTypes = (body: string) => `import type Stripe from 'stripe'
type Both = Stripe.Subscription & { current_period_end?: number }
export function f(sub: Stripe.Subscription, both: Both, invoice: Stripe.Invoice, discount: Stripe.Discount) {
  ${body}
}
`

test.each([
  'return sub.items.data[0].current_period_end ?? sub.current_period_end',
  'return sub.current_period_end || sub.items?.data?.[0]?.current_period_end',
  `return 'current_period_end' in sub ? sub.current_period_end : sub.items.data[0].current_period_end`,
  'const [item] = sub.items.data\n  return item.current_period_end ? item.current_period_end : sub.current_period_end',
  'const [item] = sub.items.data\n  if (item.current_period_end) return item.current_period_end\n  return sub.current_period_end',
  'if (!sub.current_period_end) return sub.items.data[0].current_period_end\n  return sub.current_period_end',
  'if (sub.current_period_end) return sub.current_period_end\n  return Math.max(...sub.items.data.map((each) => each.current_period_end))',
  'let end = sub.items.data[0].current_period_end\n  if (!end) end = sub.current_period_end\n  return end',
  'const old = sub.current_period_end\n  return sub.items.data[0]?.current_period_end ?? old',
  'const { current_period_end: old, items } = sub\n  return items.data[0].current_period_end ?? old',
  'return stripe.apiVersion >= "2025-03-31" ? sub.items.data[0].current_period_end : sub.current_period_end',
  'return invoice.parent?.subscription_details?.subscription ?? invoice.subscription',
  'if (invoice.parent) return invoice.parent.subscription_details.subscription\n  else return invoice.subscription',
  'if (invoice.parent?.type === "subscription_details") return invoice.parent\n  return invoice.subscription',
  'return invoice.confirmation_secret?.client_secret ?? invoice.payment_intent?.client_secret',
  'return invoice.status === "paid" || invoice.paid',
  'return stripe.invoices.createPreview ? stripe.invoices.createPreview({ subscription: id }) : stripe.invoices.retrieveUpcoming({ subscription: id })',
  'if (stripe.billing?.meterEvents) return null\n  return stripe.subscriptionItems.createUsageRecord(id, { quantity: 1 })',
])('left alone in JavaScript: %s', async (body) => {
  expect(await told('src/a.js', inHandler(body))).toEqual([])
})

test.each([
  ['return rows[0].current_period_end ?? sub.current_period_end', 'subscription.current_period_end'],
  ['return sub.ended_at ?? sub.current_period_end', 'subscription.current_period_end'],
  ['if (sub.items.data[0]) return sub.current_period_end', 'subscription.current_period_end'],
  ['return rows.subscription || invoice.subscription', 'invoice.subscription'],
  ['if (invoice.status === "open") return null\n  return invoice.paid', 'invoice.paid'],
  [
    'return sub.current_period_end && sub.items.data[0].current_period_end',
    'subscription.current_period_end',
  ],
])('told in JavaScript: %s', async (body, element) => {
  expect(await told('src/a.js', inHandler(body))).toEqual([element])
})

test('told in JavaScript that the compiler checks', async () => {
  const code = `// @ts-check\n${inHandler('return sub.items.data[0].current_period_end ?? sub.current_period_end')}`
  expect(await told('src/a.js', code)).toEqual(['subscription.current_period_end'])
})

test.each([
  'return (sub.items.data[0] as any).current_period_end ?? (sub as any).current_period_end',
  'return (sub.items.data[0] as any).current_period_end ?? both.current_period_end',
  'const any = invoice as any\n  return any.parent?.subscription_details?.subscription ?? any.subscription',
  'return (discount as any).source?.coupon ?? (discount as any).coupon',
])('left alone in TypeScript: %s', async (body) => {
  expect(await told('src/a.ts', inTypes(body))).toEqual([])
})

test.each([
  [
    'return (sub.items.data[0] as any).current_period_end ?? sub.current_period_end',
    'subscription.current_period_end',
  ],
  [
    'return (invoice as any).parent?.subscription_details.subscription ?? invoice.subscription',
    'invoice.subscription',
  ],
  ['return (sub as any).current_period_end', 'subscription.current_period_end'],
])('told in TypeScript, whose compiler refuses it or nothing takes its place: %s', async (body, element) => {
  expect(await told('src/a.ts', inTypes(body))).toEqual([element])
})

test.each([
  "return (session.ui_mode as string) === 'embedded' || (session.ui_mode as string) === 'embedded_page'",
  "return ['embedded', 'embedded_page'].includes(session.ui_mode ?? '')",
  "switch (session.ui_mode as string) { case 'embedded': case 'embedded_page': return 1 }",
])('left alone, for the new value stands beside: %s', async (body) => {
  expect(await toldOfValues(body)).toEqual([])
})

test.each([
  "return session.ui_mode === 'embedded'",
  "return session.ui_mode === 'embedded' || session.ui_mode === 'hosted'",
  "const fresh = 'embedded_page'\n  return (session.ui_mode as string) === 'embedded' ? fresh : null",
])('told: %s', async (body) => {
  expect(new Set(await toldOfValues(body)).has('checkout.session.ui_mode=embedded')).toBe(true)
})

async function toldOfValues(body: string): Promise<string[]> {
  const code = `import type Stripe from 'stripe'\nexport function f(session: Stripe.Checkout.Session) {\n  ${body}\n}\n`
  const { findings } = await scanTexts(
    { 'package.json': PACKAGE, 'src/a.ts': code },
    { to: '2026-03-25.dahlia' },
  )
  return findings.flatMap(({ element, severity }) => (severity === 'breaking' ? [element] : []))
}

test('a file whose variables multiply is not looked through for ever: what is beyond the bound is told', async () => {
  const many = (count: number, of: string) => Array(count).fill(of).join(', ')
  const reads = '  if (all[0]) return all.x ?? sub.current_period_end\n'.repeat(200)
  const body = `const one = [${many(200, 'rows')}]\n  const all = [${many(200, 'one')}]\n${reads}`
  expect((await told('src/a.js', inHandler(body))).length).toBe(200)
})
