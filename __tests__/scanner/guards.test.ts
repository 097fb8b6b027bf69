// "Can be missing" is told where somebody dereferences the value, or takes it for one that is never missing.
import { scanTexts } from './scan-texts.ts'

const PACKAGE = '{ "dependencies": { "stripe": "17.7.0" } }'
const told = async (body: string) => {
  const code = `import Stripe from 'stripe'
declare function send(text: string): void
declare function maybe(text?: string): void
declare function assert(value: unknown): asserts value
export function f(invoice: Stripe.Invoice, list: Stripe.Invoice[]) {
  ${body}
}
`
  const { findings } = await scanTexts(
    { 'package.json': PACKAGE, 'src/a.ts': code },
    { to: '2025-03-31.basil' },
  )
  return findings.flatMap(({ element, severity }) => (severity === 'advice' ? [] : [element]))
}

test.each([
  'send(invoice.id)',
  'send(invoice.number || invoice.id)',
  'send(invoice.number ?? (invoice.id as string).trim())',
  'const mail: { id: string } = { id: invoice.id }\n  return mail',
  'invoice.id.trim()',
  'if (invoice.id !== null) invoice.id.trim()',
  'const { id } = invoice\n  send(id)',
  'const id: string = invoice.id\n  return id',
  'let id = ""\n  id = invoice.id\n  return id',
  'invoice.id!.trim()',
  'return [...invoice.id]',
  'for (const letter of invoice.id) send(letter)',
  'const { length } = invoice.id\n  return length',
  'send(`/invoices/${encodeURIComponent(invoice.id)}`)',
  'const all: Record<string, Stripe.Invoice> = {}\n  all[invoice.id] = invoice\n  return all',
  'return { [invoice.id]: 1 }',
  'const ids: string[] = list.map((each) => each.id)\n  return ids',
  'return invoice.id + 1',
])('told: %s', async (body) => {
  expect(await told(body)).toEqual(['invoice.id'])
})

test.each([
  'maybe(invoice.id)',
  'send(invoice.id ?? "")',
  'send(invoice.id || "none")',
  'if (invoice.id) send(invoice.id)',
  'if (invoice.id !== undefined) send(invoice.id)',
  'if (!invoice.id) return\n  send(invoice.id)',
  'return list.map((each) => ({ id: each.id, number: each.number }))',
  'return invoice.id === "in_1"',
  'send(`Invoice ${invoice.id}`)',
  'send(invoice.number ?? invoice.id ?? "none")',
  'return { id: invoice.id } as { id: string }',
  'const id = invoice.id as string\n  send(id)',
  'while (invoice.id) send(invoice.id)',
  'class Row { id?: string = invoice.id }\n  return Row',
  'const kept = invoice as Stripe.Invoice & { id: string }\n  send(kept.id)',
  'const ids = list.map((each) => each.id)\n  return ids',
  'send("Invoice " + invoice.id)',
  'send("Invoice " + (invoice.number ?? invoice.id))',
  'send(String(invoice.id))',
  'const id = invoice.id\n  console.log(`${id} is paid`)',
  'send(invoice.id!)',
  'send(invoice.id as string)',
  'send(!invoice.id ? "none" : invoice.id)',
  'if (invoice.id === undefined) send("none")\n  else send(invoice.id)',
  'return !invoice.id || invoice.id.length > 3',
  'assert(invoice.id)\n  send(invoice.id)',
  'const { id } = invoice\n  send(`Invoice ${id}`)',
  'return list.map((each): Pick<Stripe.Invoice, "id"> => ({ id: each.id }))',
  'const any: any = invoice.id\n  return any',
  'return invoice.id',
  'console.log(invoice.id)',
])('left: %s', async (body) => {
  expect(await told(body)).toEqual([])
})

test('what is counted with is told, in JavaScript too', async () => {
  const code = `const stripe = require('stripe')('sk')
exports.percent = async (id) => {
  const { signals } = await stripe.radar.paymentEvaluations.create({ ...id })
  console.log(signals.fraudulent_payment.score)
  return Math.round(signals.fraudulent_payment.score * 100)
}
`
  const { findings } = await scanTexts(
    { 'package.json': '{ "dependencies": { "stripe": "22.4.0" } }', 'src/a.js': code },
    { to: '2026-09-30.endive' },
  )
  expect(findings.flatMap(({ line, element }) => (element.endsWith('.score') ? [line] : []))).toEqual([5])
})

test('JavaScript passes on what it likes', async () => {
  const code = `const stripe = require('stripe')('sk')
exports.send = async () => {
  const invoice = await stripe.invoices.retrieve('in_1')
  await stripe.invoices.pay(invoice.id)
}
`
  const { findings } = await scanTexts(
    { 'package.json': PACKAGE, 'src/a.js': code },
    { to: '2025-03-31.basil' },
  )
  expect(findings.filter(({ severity }) => severity !== 'advice')).toEqual([])
})
