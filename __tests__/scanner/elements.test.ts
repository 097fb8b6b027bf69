// What a change says of its elements: words, fixes, one finding a place.
import { changeOf, drawn, findingsIn, fixedText } from './analyze-text.ts'

const basil = { from: '2025-02-24.acacia', to: '2025-03-31.basil' }
const clover = { from: '2025-08-27.basil', to: '2025-09-30.clover' }
const since = 'since 2025-03-31.basil'
const unsafe = { safety: 'unsafe', reason: 'look' } as const

function judge(body: string, jump: typeof basil, more: Parameters<typeof changeOf>[1], path?: string) {
  const text = `import Stripe from 'stripe'
const stripe = new Stripe('sk', { apiVersion: '${jump.from}' })
${body}`
  const findings = findingsIn(text, {
    ...jump,
    changes: [changeOf(jump.to, more)],
    ...(path ? { path } : {}),
  })
  const fixed = fixedText(text, findings).split('\n').slice(2).join('\n')
  return { lines: drawn(text, findings), fixed }
}

test('a field that moved is read at its new place, with `?.` behind what may be missing', () => {
  const { lines, fixed } = judge(
    `export function read(subscription: Stripe.Subscription, invoice: Stripe.Invoice) {
  const { current_period_end: end } = subscription
  return [subscription.current_period_end, invoice.subscription, end]
}
`,
    basil,
    {
      claims: [
        {
          element: 'subscription.current_period_end',
          upgrade: { verb: 'move', to: 'items.data[].current_period_end', ...unsafe },
        },
        {
          element: 'invoice.subscription',
          upgrade: { verb: 'move', to: 'parent.subscription_details.subscription', ...unsafe },
        },
      ],
    },
  )
  const period = `\`subscription.current_period_end\` is gone ${since}; \`items.data[].current_period_end\` takes its place.`
  const parent = `\`invoice.subscription\` is gone ${since}; \`parent.subscription_details.subscription\` takes its place.`
  expect(lines).toEqual([
    `4: current_period_end | certain | ${period} | unsafe: Use items.data[0].current_period_end`,
    `5: current_period_end | certain | ${period} | unsafe: Use items.data[0].current_period_end`,
    `5: subscription | certain | ${parent} | unsafe: Use parent?.subscription_details?.subscription`,
  ])
  expect(fixed).toContain('const { current_period_end: end } = subscription.items.data[0]')
  expect(fixed).toContain(
    'return [subscription.items.data[0].current_period_end, invoice.parent?.subscription_details?.subscription, end]',
  )
})

test('a parameter that moved is wrapped, unless something stands there already or moves there too', () => {
  const move = (parameter: string) => ({
    element: `subscriptions.create ${parameter}`,
    upgrade: { verb: 'move', to: `discounts[].${parameter}`, ...unsafe } as const,
  })
  const { lines, fixed } = judge(
    `const [coupon, customer, items] = ['A', 'c', []]
await stripe.subscriptions.create({ customer, items, coupon })
await stripe.subscriptions.create({ customer, items, coupon: 'A' })
await stripe.subscriptions.create({ customer, items, coupon: 'A', discounts: [] })
await stripe.subscriptions.create({ customer, items, coupon: 'A', promotion_code: 'B' })
`,
    basil,
    { claims: [move('coupon'), move('promotion_code')] },
  )
  expect(lines.map((line) => line.replace(/\|.*\|/, '|'))).toEqual([
    '4: coupon | unsafe: Move to discounts[].coupon',
    '5: coupon | unsafe: Move to discounts[].coupon',
    '6: coupon | no fix',
    '7: coupon | no fix',
    '7: promotion_code | no fix',
  ])
  expect(fixed.split('\n').slice(1, 3)).toEqual([
    'await stripe.subscriptions.create({ customer, items, discounts: [{ coupon }] })',
    "await stripe.subscriptions.create({ customer, items, discounts: [{ coupon: 'A' }] })",
  ])
})

test('parameters that are assigned to an object, which nothing but the call says is Stripe’s', () => {
  const { lines } = judge(
    `export async function subscribe(customer, coupon, list) {
  const params = { customer, items: [] }
  if (coupon) params.coupon = coupon
  const other = {}
  other.coupon = coupon
  list.push(other)
  return stripe.subscriptions.create(params)
}
`,
    basil,
    { claims: [{ element: 'subscriptions.create coupon' }] },
    'src/example.js',
  )
  expect(lines).toEqual([`5: coupon | certain | \`subscriptions.create coupon\` is gone ${since}. | no fix`])
})

test('a parameter that goes takes its comma and its line along', () => {
  const { fixed } = judge(
    `await stripe.subscriptions.create({ customer: 'c', items: [], coupon: 'A' })
await stripe.subscriptions.create({ coupon: 'A', customer: 'c', items: [] })
await stripe.subscriptions.create({
  customer: 'c', // whose
  // off
  coupon: 'A',
  items: [],
})
`,
    basil,
    { claims: [{ element: 'subscriptions.create coupon', upgrade: { verb: 'remove', ...unsafe } }] },
  )
  expect(fixed).toBe(`await stripe.subscriptions.create({ customer: 'c', items: [] })
await stripe.subscriptions.create({ customer: 'c', items: [] })
await stripe.subscriptions.create({
  customer: 'c', // whose
  items: [],
})
`)
})

test('methods: what took their place, also of an untyped client that is called stripe', () => {
  const { lines } = judge(
    `export async function upcoming(app: any) {
  await stripe.invoices.retrieveUpcoming({ customer: 'c' })
  await app.stripe.invoices.retrieveUpcoming({ customer: 'c' })
  await app.moneykit.invoices.retrieveUpcoming({ customer: 'c' })
}
`,
    basil,
    {
      claims: [
        {
          element: 'invoices.retrieveUpcoming',
          upgrade: { verb: 'replace', to: 'invoices.createPreview', ...unsafe },
        },
      ],
    },
  )
  const what = `\`invoices.retrieveUpcoming\` is gone ${since}; \`invoices.createPreview\` takes its place.`
  expect(lines).toEqual([
    `4: retrieveUpcoming | certain | ${what} | no fix`,
    `5: retrieveUpcoming | likely | ${what} | no fix`,
  ])
})

test('a type that was only renamed is renamed, and what lies below it is not told again', () => {
  const { lines, fixed } = judge(
    `export type A = Stripe.AccountDebitSource
export type B = Stripe.InvoiceRetrieveUpcomingParams.InvoiceItem.PriceData
`,
    basil,
    {
      layer: 'sdk',
      claims: [
        { element: 'Stripe.AccountDebitSource' },
        { element: 'Stripe.InvoiceRetrieveUpcomingParams*' },
      ],
    },
  )
  expect(lines).toEqual([
    `3: AccountDebitSource | certain | \`Stripe.AccountDebitSource\` is called \`Stripe.Account\` ${since}. | safe: Rename to Stripe.Account`,
    `4: InvoiceRetrieveUpcomingParams | certain | \`Stripe.InvoiceRetrieveUpcomingParams\` is gone ${since}. | no fix`,
  ])
  expect(fixed).toContain('export type A = Stripe.Account\n')
})

test('another type, in the words of its change: values that the new list has are fine', () => {
  const { lines } = judge(
    `export async function create(id: string, exposure: string) {
  await stripe.accounts.createPerson(id, { political_exposure: 'none' })
  await stripe.accounts.createPerson(id, { political_exposure: 'some' })
  await stripe.accounts.createPerson(id, { political_exposure: exposure })
}
`,
    basil,
    {
      title: 'political_exposure is a list',
      claims: [{ element: 'accounts.createPerson political_exposure' }],
    },
  )
  const what = 'Since 2025-03-31.basil: political_exposure is a list.'
  expect(lines).toEqual([
    `5: political_exposure | certain | ${what} | no fix`,
    `6: political_exposure | certain | ${what} | no fix`,
  ])
})

test('a parameter that is required now: told where it is visibly left out, once for what it replaces', () => {
  const { lines } = judge(
    `export async function create(body: any, params: Stripe.PromotionCodeCreateParams) {
  await stripe.promotionCodes.create({ code: 'A' } as any)
  await stripe.promotionCodes.create({ coupon: 'c', code: 'A' })
  await stripe.promotionCodes.create({ code: 'A', ...body })
  await stripe.promotionCodes.create(params)
}
`,
    clover,
    {
      claims: [
        { element: 'promotionCodes.create promotion' },
        {
          element: 'promotionCodes.create coupon',
          upgrade: { verb: 'move', to: 'promotion.coupon', ...unsafe },
        },
      ],
    },
  )
  expect(lines).toEqual([
    "4: { code: 'A' } | certain | `promotionCodes.create promotion` is required since 2025-09-30.clover. | no fix",
    '5: coupon | certain | `promotionCodes.create coupon` is gone since 2025-09-30.clover; `promotion.coupon` takes its place. | unsafe: Move to promotion.coupon',
  ])
})

test('behaviors of reads, of what is sent, of values and of events', () => {
  const { lines } = judge(
    `export async function pay(charge: Stripe.Charge, event: Stripe.Event) {
  if (charge.status === 'pending') console.log(charge.refunds?.data)
  if (charge.status === 'failed') charge.amount
  await stripe.charges.update(charge.id, { description: 'x' })
  if (event.type === 'charge.updated') return 1
}
`,
    basil,
    {
      bites: [
        { read: 'charge.refunds' },
        { send: 'charges.update description' },
        { value: 'charge.status=pending' },
        { event: 'charge.updated' },
      ],
    },
  )
  const line = (at: number, text: string) =>
    `${at}: ${text} | certain | Since 2025-03-31.basil: Something is different. | no fix`
  expect(lines).toEqual([
    line(4, "'pending'"),
    line(4, 'refunds'),
    line(6, 'description'),
    line(7, "'charge.updated'"),
  ])
})

test('rows that share a declaration are one finding, in the words of the operation that is called', () => {
  const upgrade = { verb: 'rename', to: 'quantity_decimal', safety: 'safe' } as const
  const text = `import Stripe from 'stripe'
const stripe = new Stripe('sk', { apiVersion: '2024-04-10' })
await stripe.testHelpers.issuing.authorizations.capture('a', { purchase_details: { fuel: { volume_decimal: '1' } } })
`
  const change = changeOf('2024-06-20', {
    claims: [{ element: 'testHelpers.issuing.*.volume_decimal', upgrade }],
  })
  const lines = drawn(text, findingsIn(text, { from: '2024-04-10', to: '2024-06-20', changes: [change] }))
  expect(lines).toEqual([
    '3: volume_decimal | certain | `testHelpers.issuing.authorizations.capture purchase_details.fuel.volume_decimal` is called `quantity_decimal` since 2024-06-20. | safe: Rename to quantity_decimal',
  ])
})

test('untyped values: where the code speaks of Stripe, counts seconds or goes on as only its objects do', () => {
  const claims = [{ element: 'subscription.*' }, { element: 'invoice.*' }, { element: 'line_item.*' }]
  const { lines } = judge(
    `export async function read(subscription, supabase, app) {
  const { data } = await supabase.from('subscriptions').select('*')
  const row = await app.db.find('x')
  const plan = { price: 1, type: 'x', discount: 2 }
  console.log(data.subscription.current_period_end, row.subscription.current_period_end, plan.discount)
  return [subscription.current_period_end, subscription.discount, app.user.subscription_plan]
}
export const ends = (subscription) => new Date(subscription.current_period_end * 1000)
export const keep = (db, subscription) => db.set({ stripeId: subscription.id, end: subscription.current_period_end })
export const secret = (invoice) => invoice.payment_intent.client_secret
export function pay(invoice) {
  const intent = invoice ? invoice.payment_intent : null
  return intent?.client_secret
}
export async function load() {
  const { subscription } = await fetch('/api').then((response) => response.json())
  return dayjs.unix(subscription.current_period_end)
}
export const state = (store) => [store.subscription.current_period_end, store.invoice.payment_intent]
export async function rows(prisma) {
  const list = await prisma.invoice.findMany()
  return list.map((invoice) => invoice.payment_intent.client_secret)
}
export const intentOf = (billing, invoice) => billing.stripe.paymentIntents.retrieve(invoice.payment_intent)
export class StripeService {
  ends(subscription) {
    return subscription.current_period_end > this.stripe.now
  }
}
export const fetched = async (stripe) => {
  const { subscription } = await axios.get('/subscription')
  return { ready: stripe.ready, ends: subscription.current_period_end }
}
export const handed = (stripe, subscription) => ({ ready: stripe.ready, ends: subscription.current_period_end })
`,
    basil,
    { claims },
    'src/example.js',
  )
  expect(lines.map((line) => line.split(' | ').slice(0, 2).join(' '))).toEqual([
    '10: current_period_end likely',
    '11: current_period_end likely',
    '12: payment_intent likely',
    '14: payment_intent likely',
    '19: current_period_end likely',
    '26: payment_intent likely',
    '29: current_period_end likely',
    '34: current_period_end likely',
  ])
})
