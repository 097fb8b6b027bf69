// Enums that got longer, or open: what the compiler refuses with the target's types is told, and nothing else.
import { scanTexts } from './scan-texts.ts'

const head = `import Stripe from 'stripe'
type Status = 'draft' | 'open' | 'paid' | 'uncollectible' | 'void'
declare const invoice: Stripe.Invoice
declare const pm: Stripe.PaymentMethod
declare function isStatus(value: unknown): value is Status
declare function save(status: Status | null): void
`
const told = async (
  body: string,
  { sdk = '22.3.0', to = '2026-10-28.endive', path = 'src/a.ts', first = '' } = {},
) => {
  const text = first + head + body
  const files = { 'package.json': `{ "dependencies": { "stripe": "${sdk}" } }`, [path]: text }
  const { findings } = await scanTexts(files, { to })
  return findings.flatMap(({ change, line, column, endColumn }) =>
    change === 'sdk-range'
      ? []
      : [`${change} ${text.split('\n')[line - 1]?.slice(column - 1, endColumn - 1)}`],
  )
}

test.each([
  ['save(invoice.status)', 'invoice.status'],
  ['const last = invoice\nsave(last.status)', 'last.status'],
  ['const { status } = invoice\nsave(status)', 'status'],
  ["if (invoice.status === 'paid') save(invoice.status)", 'invoice.status'],
  ['async function load(): Promise<Status | null> {\n  return invoice.status\n}', 'invoice.status'],
  [
    'class Row {\n  status: Status | null = null\n  fill() { this.status = invoice.status }\n}',
    'invoice.status',
  ],
  ["const f = (status: Stripe.Invoice.Status | null): Status => status ?? 'draft'", 'status'],
  ['new Set<Status>().has(invoice.status!)', 'invoice.status'],
  [
    'const table = new Map<Status, string>()\nif (invoice.status) table.get(invoice.status)',
    'invoice.status',
  ],
  ['const f = (status: Stripe.Invoice.Status) => status satisfies Status', 'status'],
  ['const f = (status: Status | null = invoice.status) => status', 'invoice.status'],
  ['console.log(pm[pm.type])', 'pm.type'],
  ['console.log(pm[(pm.type)]?.toString())', 'pm.type'],
  [
    'const labels = { charge_automatically: 1, send_invoice: 2 } satisfies Record<Stripe.Invoice.CollectionMethod, number>\nconsole.log(labels[invoice.collection_method])',
    'invoice.collection_method',
  ],
])('open: %s', async (body, place) => {
  expect(await told(body)).toEqual([`sdk-22-opens-enums ${place}`])
})

test.each([
  ['guarded', 'if (isStatus(invoice.status)) save(invoice.status)'],
  ['asserted', 'save(invoice.status as Status)\nsave(<Status>invoice.status)'],
  ['compared', "console.log(invoice.status === 'paid', ['paid', 'open'].includes(invoice.status!))"],
  [
    'of a type that is made of it',
    'declare const stripe: Stripe\nstripe.invoices.list({ status: [invoice].flatMap((each) => (each.status ? [{ status: each.status }] : []))[0]?.status })',
  ],
  [
    'any string is taken',
    'const text: string = invoice.status ?? ""\nconsole.log(new Set<string | null>([invoice.status]), text)',
  ],
  [
    'inferred',
    'const copy = { status: invoice.status }\nconst all = [invoice.status].map((status) => ({ status }))\nconsole.log(copy, all)',
  ],
  [
    'the enum itself',
    "const own: Stripe.Invoice.Status | null = invoice.status\nconst there: NonNullable<Stripe.Invoice['status']> = invoice.status!\nconst some: Pick<Stripe.Invoice, 'status'> = { status: own ?? there }",
  ],
  [
    'silenced',
    '// @ts-expect-error\nsave(invoice.status)\n// @ts-ignore: known\n// and said\nsave(invoice.status)',
  ],
])('left, %s', async (_, body) => {
  expect(await told(body)).toEqual([])
})

test('what was open before stays, and nothing of it matters in JavaScript or under @ts-nocheck', async () => {
  const body = 'save(invoice.status)\nconsole.log(pm[pm.type])'
  expect(await told(body, { sdk: '22.6.2' })).toEqual([])
  expect(await told(body, { to: '2026-06-24.dahlia', sdk: '21.0.0' })).toEqual([])
  expect(await told(body, { first: '// @ts-nocheck\n' })).toEqual([])
  const plain =
    "import Stripe from 'stripe'\nexport const f = (/** @type {Stripe.PaymentMethod} */ pm) => pm[pm.type]\n"
  const { findings } = await scanTexts(
    { 'package.json': '{ "dependencies": { "stripe": "22.3.0" } }', 'src/a.js': plain },
    { to: '2026-10-28.endive' },
  )
  expect(findings.map(({ change }) => change)).toEqual(['sdk-range'])
})

test('a value that only the target lists', async () => {
  const body = `declare const preview: Stripe.ConfirmationToken.PaymentMethodPreview
console.log(preview[preview.type])`
  const jump = { sdk: '19.1.0', to: '2025-10-29.clover' }
  expect(await told(body, jump)).toEqual(['enum-lists-more-values preview.type'])
  // Here the target has a member for each value.
  expect(await told('console.log(pm[pm.type])', jump)).toEqual([])
})
