// Whose a value is where no type of the program says so: keys by name, generics of packages, callbacks, lost lists.
import { lib, type Shape, toBasil } from './shape.ts'

const inferred = (name: string, code: string, findings: readonly string[], file = 'a.ts'): Shape => ({
  name,
  jump: toBasil,
  files: { ...lib(toBasil[1]), [file]: code },
  findings,
})

export const inferredShapes: Record<string, Shape[]> = {
  'keys of a type': [
    inferred(
      'unions of keys, keyof, type parameters',
      `import type Stripe from 'stripe'
export type Period = Stripe.Subscription['current_period_start' | 'current_period_end']
type Key = keyof Stripe.Subscription
export const keys: Key[] = ['id', 'current_period_end']
export const listed = ['id', 'current_period_start'] as const satisfies readonly (keyof Stripe.Subscription)[]
const pluckOne = <K extends keyof Stripe.Subscription>(sub: Stripe.Subscription, key: K) => sub[key]
export const end = (sub: Stripe.Subscription) => pluckOne(sub, 'current_period_end')
`,
      [
        'a.ts:2 deprecate-subscription-current-period-start-and-end certain',
        'a.ts:2 deprecate-subscription-current-period-start-and-end certain',
        'a.ts:4 deprecate-subscription-current-period-start-and-end certain',
        'a.ts:5 deprecate-subscription-current-period-start-and-end certain',
        'a.ts:7 deprecate-subscription-current-period-start-and-end certain',
      ],
    ),
    inferred(
      'names handed to functions that look them up or stand in for them',
      `import { orderBy, pick } from 'lodash'
import type Stripe from 'stripe'
import { stripe } from './lib/stripe'
export const slim = (sub: Stripe.Subscription) => pick(sub, ['id', 'current_period_end'])
export const latest = (subs: Stripe.Subscription[]) => orderBy(subs, ['current_period_start'], ['desc'])
export const has = (invoice: Stripe.Invoice) => invoice.hasOwnProperty('charge')
jest.spyOn(stripe.invoices, 'retrieveUpcoming')
sinon.stub(stripe.subscriptionItems, 'createUsageRecord').resolves({})
`,
      [
        'a.ts:4 deprecate-subscription-current-period-start-and-end likely',
        'a.ts:5 deprecate-subscription-current-period-start-and-end likely',
        'a.ts:6 add-support-for-multiple-partial-payments-on-invoices likely',
        'a.ts:7 invoice-preview-api-deprecations likely',
        'a.ts:8 deprecate-legacy-usage-based-billing likely',
      ],
    ),
    inferred(
      'the same words for something else',
      `import { pick } from 'lodash'
import type Stripe from 'stripe'
declare function setStatus(invoice: Stripe.Invoice, status: 'paid' | 'open'): void
declare function columns(sub: Stripe.Subscription, name: string): void
export function mark(invoice: Stripe.Invoice, sub: Stripe.Subscription, row: { current_period_end: Date }) {
  setStatus(invoice, 'paid')
  columns(sub, 'current_period_end')
  return pick(row, ['current_period_end'])
}
`,
      [],
    ),
  ],
  'generics of packages that are not installed': [
    inferred(
      'answers of fetchers, state and references',
      `import axios from 'axios'
import ky from 'ky'
import { useRef, useState } from 'preact/hooks'
import type Stripe from 'stripe'
import useSWR from 'swr'
export function Plan() {
  const { data, error } = useSWR<Stripe.Subscription>('/api/subscription')
  const invoices = useSWR<Stripe.Invoice[]>('/api/invoices')
  const [upcoming, setUpcoming] = useState<Stripe.Invoice | null>(null)
  const last = useRef<Stripe.Subscription>()
  return [
    data?.current_period_end,
    invoices.data?.map((each) => each.charge),
    upcoming?.subscription,
    last.current.current_period_start,
  ]
}
export async function load() {
  const answer = await axios.get<{ subscription: Stripe.Subscription; invoices: Stripe.ApiList<Stripe.Invoice> }>('/y')
  const sub = await ky('/x').json<Stripe.Subscription>()
  return [answer.data.subscription.current_period_end, answer.data.invoices.data[0].paid, sub.current_period_end]
}
`,
      [
        'a.ts:12 deprecate-subscription-current-period-start-and-end certain',
        'a.ts:13 add-support-for-multiple-partial-payments-on-invoices certain',
        'a.ts:14 adds-new-parent-field-to-invoicing-objects certain',
        'a.ts:15 deprecate-subscription-current-period-start-and-end certain',
        'a.ts:21 deprecate-subscription-current-period-start-and-end certain',
        'a.ts:21 add-support-for-multiple-partial-payments-on-invoices certain',
        'a.ts:21 deprecate-subscription-current-period-start-and-end certain',
      ],
    ),
    inferred(
      'rows of a table of the code’s own',
      `import type { Subscription } from '@prisma/client'
import { useState } from 'preact/hooks'
import type Stripe from 'stripe'
interface Row { current_period_end: string; prices: Stripe.Price[] }
export function Plan() {
  const [row] = useState<Row>()
  const [other] = useState<Subscription>()
  return [row.current_period_end, other.current_period_end]
}
`,
      [],
    ),
  ],
  'callbacks and lists in JavaScript': [
    inferred(
      'after an error, over a list that grew page by page',
      `const { stripe } = require('./lib/stripe')
exports.end = (id, done) => {
  stripe.subscriptions.retrieve(id, (err, sub) => {
    if (err) return done(err)
    done(null, sub.current_period_end)
  })
}
exports.paid = async () => {
  let all = []
  let page
  do {
    page = await stripe.invoices.list({ limit: 100 })
    all = all.concat(page.data)
  } while (page.has_more)
  const spread = [...all]
  for (const { charge } of all) console.log(charge)
  return [all.filter((invoice) => invoice.paid), spread.find(({ subscription }) => subscription)]
}
`,
      [
        'a.js:5 deprecate-subscription-current-period-start-and-end certain',
        'a.js:16 add-support-for-multiple-partial-payments-on-invoices certain',
        'a.js:17 add-support-for-multiple-partial-payments-on-invoices certain',
        'a.js:17 adds-new-parent-field-to-invoicing-objects certain',
      ],
      'a.js',
    ),
  ],
  'literals behind an assertion': [
    inferred(
      'by way of unknown, and parts of one',
      `import type Stripe from 'stripe'
export const invoice = { id: 'in', paid: true } as unknown as Stripe.Invoice
export const list = { data: [{ id: 'sub', current_period_end: 1 }] } as unknown as Stripe.ApiList<Stripe.Subscription>
export const row = { paid: true } as unknown as { paid: boolean }
`,
      [
        'a.ts:2 add-support-for-multiple-partial-payments-on-invoices certain',
        'a.ts:3 deprecate-subscription-current-period-start-and-end certain',
      ],
    ),
  ],
  'expand strings that are put together': [
    inferred(
      'in templates, by map, by a function, split',
      `const { stripe } = require('./lib/stripe')
const PAYMENT = 'payment_intent'
const LATEST = \`latest_invoice.\${PAYMENT}\`
const PATHS = ['charge', 'customer']
const below = (paths, prefix) => paths.map((path) => \`\${prefix}.\${path}\`)
exports.load = async (id) => {
  await stripe.subscriptions.retrieve(id, { expand: [LATEST] })
  await stripe.invoices.list({ expand: PATHS.map((path) => 'data.' + path) })
  await stripe.invoices.list({ expand: below(['subscription', 'customer'], 'data') })
  await stripe.subscriptions.list({ expand: 'data.customer data.latest_invoice.payment_intent'.split(' ') })
}
`,
      [
        'a.js:3 add-support-for-multiple-partial-payments-on-invoices certain',
        'a.js:4 add-support-for-multiple-partial-payments-on-invoices certain',
        'a.js:9 adds-new-parent-field-to-invoicing-objects certain',
        'a.js:10 add-support-for-multiple-partial-payments-on-invoices certain',
      ],
      'a.js',
    ),
  ],
}
