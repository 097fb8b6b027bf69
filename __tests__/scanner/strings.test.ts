// Behaviors that only strings and names show: event types, expand lists, Stripe.js.
import { changeOf, drawn, findingsIn, fixedText } from './analyze-text.ts'

const jump = { from: '2023-10-16', to: '2024-04-10' }
const what = 'Since 2024-04-10: Something is different.'

function judge(text: string, more: Parameters<typeof changeOf>[1], path = 'src/example.ts') {
  const findings = findingsIn(text, { ...jump, changes: [changeOf(jump.to, more)], path })
  return { lines: drawn(text, findings), fixed: fixedText(text, findings) }
}

test('an event type that is gone: handled, compared, subscribed to, in a table, in a type', () => {
  const gone = 'The event type `invoiceitem.updated` is gone since 2024-04-10.'
  const { lines } = judge(
    `import Stripe from 'stripe'
const stripe = new Stripe('sk')
export async function handle(event: Stripe.Event, body: any, label: string) {
  switch (event.type) {
    case 'invoiceitem.updated':
      return 1
  }
  if (body.type === 'invoiceitem.updated' || label === 'invoiceitem.updated') return 2
  await stripe.webhookEndpoints.create({ url: 'u', enabled_events: ['invoiceitem.updated', 'invoice.paid'] })
  const table = { 'invoiceitem.updated': 3 }
  type Updated = Extract<Stripe.Event, { type: 'invoiceitem.updated' }>
  return translate('invoiceitem.updated', table)
}
declare function translate(key: string, table: object): string
`,
    { claims: [{ element: 'invoiceitem.updated' }] },
  )
  const line = (at: number, certainty: string) =>
    `${at}: 'invoiceitem.updated' | ${certainty} | ${gone} | no fix`
  expect(lines).toEqual([
    line(5, 'certain'),
    line(8, 'likely'),
    line(9, 'certain'),
    line(10, 'likely'),
    line(11, 'certain'),
  ])
})

test('a word that no list expands any more, in calls of Stripe’s', () => {
  const { lines } = judge(
    `import Stripe from 'stripe'
const stripe = new Stripe('sk')
export async function list(app: any, orm: any) {
  await stripe.customers.list({ limit: 1, expand: ['total_count', 'data.subscriptions'] })
  await stripe.customers.list({ expand: ['data.subscriptions.total_count'] })
  await app.stripe.anything.list({ expand: ['total_count'] })
  await orm.list({ expand: ['total_count'] })
  return ['total_count']
}
`,
    { bites: [{ expand: 'total_count' }] },
  )
  expect(lines).toEqual([
    `4: 'total_count' | certain | ${what} | no fix`,
    `5: 'data.subscriptions.total_count' | certain | ${what} | no fix`,
    `6: 'total_count' | likely | ${what} | no fix`,
  ])
})

test('a field that is gone cannot be expanded, wherever on the way it stands', () => {
  const basil = { from: '2025-02-24.acacia', to: '2025-03-31.basil' }
  const text = `import Stripe from 'stripe'
const stripe = new Stripe('sk')
await stripe.subscriptions.create({ customer: 'c', items: [], expand: ['latest_invoice.payment_intent'] })
await stripe.subscriptions.list({ expand: ['data.latest_invoice.payment_intent.payment_method', 'data.customer'] })
`
  const change = changeOf(basil.to, { claims: [{ element: 'invoice.payment_intent' }] })
  const gone = 'cannot be expanded any more: `invoice.payment_intent` is gone since 2025-03-31.basil.'
  expect(drawn(text, findingsIn(text, { ...basil, changes: [change] }))).toEqual([
    `3: 'latest_invoice.payment_intent' | certain | \`latest_invoice.payment_intent\` ${gone} | no fix`,
    `4: 'data.latest_invoice.payment_intent.payment_method' | certain | \`data.latest_invoice.payment_intent.payment_method\` ${gone} | no fix`,
  ])
})

const browser = {
  bites: [
    { browser: 'redirectToCheckout' },
    { browser: 'EmbeddedCheckoutProvider', rename: 'CheckoutElementsProvider' },
  ],
}

test('Stripe.js: imported names, what is called on an untyped stripe; renamed wherever it is mentioned', () => {
  const { lines, fixed } = judge(
    `import { loadStripe } from '@stripe/stripe-js'
import { EmbeddedCheckoutProvider, useStripe } from '@stripe/react-stripe-js'
const promise = loadStripe('pk')
export function Pay({ router }: { router: { redirectToCheckout(): void } }) {
  const stripe = useStripe()
  const pay = () => stripe?.redirectToCheckout({ sessionId: 's' })
  router.redirectToCheckout()
  return <EmbeddedCheckoutProvider stripe={promise}><a onClick={pay} /></EmbeddedCheckoutProvider>
}
`,
    browser,
    'src/example.tsx',
  )
  expect(lines).toEqual([
    `2: EmbeddedCheckoutProvider | certain | ${what} | unsafe: Rename to CheckoutElementsProvider`,
    `6: redirectToCheckout | likely | ${what} | no fix`,
  ])
  expect(fixed.split('\n').slice(1, 8)).toEqual([
    "import { CheckoutElementsProvider, useStripe } from '@stripe/react-stripe-js'",
    "const promise = loadStripe('pk')",
    'export function Pay({ router }: { router: { redirectToCheckout(): void } }) {',
    '  const stripe = useStripe()',
    "  const pay = () => stripe?.redirectToCheckout({ sessionId: 's' })",
    '  router.redirectToCheckout()',
    '  return <CheckoutElementsProvider stripe={promise}><a onClick={pay} /></CheckoutElementsProvider>',
  ])
})

test('Stripe.js of a script tag, and a stripe from another file; the same name of somebody else', () => {
  expect(
    judge("const s = Stripe('pk')\ns.redirectToCheckout({})\n", browser, 'src/example.js').lines,
  ).toEqual([`2: redirectToCheckout | likely | ${what} | no fix`])
  const imported = `import { getStripe } from './get-stripe'
export async function pay(cart) {
  const stripe = await getStripe()
  await stripe.redirectToCheckout({ sessionId: 's' })
  cart.redirectToCheckout()
}
`
  expect(judge(imported, browser, 'src/example.js').lines).toEqual([
    `4: redirectToCheckout | likely | ${what} | no fix`,
  ])
  const others = `import { EmbeddedCheckoutProvider } from './own'
// stripe
export const pay = (cart) => cart.redirectToCheckout() && EmbeddedCheckoutProvider
`
  expect(judge(others, browser, 'src/example.js').lines).toEqual([])
})
