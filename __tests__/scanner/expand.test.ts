// Strings of `expand` lists, however the list was built and wherever the gone field stands on the way.
import { changeOf, drawn, findingsIn, fixedText } from './analyze-text.ts'

const basil = { from: '2025-02-24.acacia', to: '2025-03-31.basil' }
const intent = changeOf(basil.to, { claims: [{ element: 'invoice.payment_intent' }] })
const told = (text: string, certainty = 'certain') =>
  `${text} | ${certainty} | \`${text.replace(/^\d+: |'/g, '')}\` cannot be expanded any more: \`invoice.payment_intent\` is gone since 2025-03-31.basil. | no fix`

function judge(text: string, path?: string) {
  return drawn(text, findingsIn(text, { ...basil, changes: [intent], ...(path ? { path } : {}) }))
}

test('lists built before the call: variables, spreads, concat, push, conditions, constants, helpers', () => {
  const lines = judge(`import Stripe from 'stripe'
const stripe = new Stripe('sk')
const EXPAND = ['customer', 'latest_invoice.payment_intent'] as const
const params = { customer: 'c', items: [], expand: ['latest_invoice.payment_intent.charges'] }
export async function all(more: boolean) {
  await stripe.subscriptions.create(params)
  await stripe.subscriptions.retrieve('s', { expand: [...EXPAND, 'schedule'] })
  const list = ['items']
  if (more) list.push('latest_invoice.payment_intent.customer')
  await stripe.subscriptions.update('s', { expand: list.concat(['pending_setup_intent']) })
  await stripe.subscriptions.cancel('s', {
    expand: [more ? 'latest_invoice.payment_intent.review' : 'customer', more && 'latest_invoice.charge'].filter(Boolean),
  })
  const later: Stripe.InvoiceListParams = {}
  later.expand = ['data.payment_intent']
  for await (const each of stripe.invoices.list(later)) console.log(each.id)
  return find('in', ['payment_intent'])
}
function find(id: string, expand: string[]) {
  return stripe.invoices.retrieve(id, { expand })
}
`)
  expect(lines).toEqual([
    told("3: 'latest_invoice.payment_intent'"),
    told("4: 'latest_invoice.payment_intent.charges'"),
    told("9: 'latest_invoice.payment_intent.customer'"),
    told("12: 'latest_invoice.payment_intent.review'"),
    told("15: 'data.payment_intent'"),
    told("17: 'payment_intent'"),
  ])
})

test('params that are typed where they are built and passed by somebody else', () => {
  const lines = judge(`import Stripe from 'stripe'
export const one: Stripe.InvoiceRetrieveParams = { expand: ['payment_intent'] }
export const two = () => ({ expand: ['data.payment_intent'] }) satisfies Stripe.InvoiceListParams
export const three: Stripe.ChargeRetrieveParams = { expand: ['payment_intent'] }
`)
  expect(lines).toEqual([told("2: 'payment_intent'"), told("3: 'data.payment_intent'")])
})

test('an untyped client: likely', () => {
  const lines = judge(
    `const find = (app, id) => app.stripe.subscriptions.retrieve(id, { expand: ['latest_invoice.payment_intent'] })
module.exports = { find }
`,
    'src/find.js',
  )
  expect(lines).toEqual([told("1: 'latest_invoice.payment_intent'", 'likely')])
})

test('left alone: what is still there, what never was, what others expand', () => {
  const lines = judge(`import Stripe from 'stripe'
const stripe = new Stripe('sk')
export async function all(odata: any, prisma: any) {
  await stripe.checkout.sessions.retrieve('s', { expand: ['payment_intent', 'invoice'] })
  await stripe.charges.list({ expand: ['data.payment_intent'] })
  await stripe.invoices.list({ expand: ['payment_intent', 'data.customer'] })
  await stripe.invoices.retrieve('in', { expand: ['payments.data.payment.payment_intent'] })
  await odata.invoices.list({ expand: ['payment_intent'] })
  await prisma.invoice.findMany({ expand: ['latest_invoice.payment_intent'] })
  return { expand: ['payment_intent'], title: 'latest_invoice.payment_intent' }
}
`)
  expect(lines).toEqual([])
})

test('the new place takes the old one’s in the string where Stripe expands it', () => {
  const text = `import Stripe from 'stripe'
const stripe = new Stripe('sk')
await stripe.invoices.list({ expand: ['data.subscription', 'data.subscription.customer', 'data.quote'] })
await stripe.quotes.retrieve('qt', { expand: ['invoice.subscription'] })
`
  const change = changeOf(basil.to, {
    claims: [
      {
        element: 'invoice.subscription',
        upgrade: { verb: 'move', to: 'parent.subscription_details.subscription', safety: 'safe' },
      },
      {
        element: 'invoice.quote',
        upgrade: { verb: 'move', to: 'parent.quote_details.quote', safety: 'safe' },
      },
    ],
  })
  const findings = findingsIn(text, { ...basil, changes: [change] })
  expect(findings.map(({ line, element, fix }) => [line, element, fix?.safety ?? null])).toEqual([
    [3, 'invoice.subscription', 'unsafe'],
    [3, 'invoice.subscription', null],
    // `quote` of an invoice is no reference at its new place.
    [3, 'invoice.quote', null],
    [4, 'invoice.subscription', 'unsafe'],
  ])
  expect(fixedText(text, findings)).toContain(
    "['data.parent.subscription_details.subscription', 'data.subscription.customer', 'data.quote']",
  )
})

test('searches still take a word that lists refuse', () => {
  const change = changeOf(basil.to, { bites: [{ expand: 'total_count', butSearches: true }] })
  const text = `import Stripe from 'stripe'
const stripe = new Stripe('sk')
await stripe.customers.search({ query: 'q', expand: ['total_count'] })
const page = { limit: 3, expand: ['total_count'] }
await stripe.customers.list(page)
`
  expect(drawn(text, findingsIn(text, { ...basil, changes: [change] }))).toEqual([
    "4: 'total_count' | certain | Since 2025-03-31.basil: Something is different. | no fix",
  ])
})
