// "Can be missing" is told where somebody dereferences the value, or takes it for one that is never missing.
import { scanTexts } from './scan-texts.ts'

const PACKAGE = '{ "dependencies": { "stripe": "17.7.0" } }'
const told = async (body: string) => {
  const code = `import Stripe from 'stripe'
declare function send(text: string): void
declare function maybe(text?: string): void
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
  'const any: any = invoice.id\n  return any',
  'return invoice.id',
  'console.log(invoice.id)',
])('left: %s', async (body) => {
  expect(await told(body)).toEqual([])
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
