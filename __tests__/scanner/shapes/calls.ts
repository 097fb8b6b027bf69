// Calls: their parameters, methods, options and signatures.
import { lib, type Shape, toBasil } from './shape.ts'

const coupons = 'deprecate-singular-coupon-promotion-code'
const previews = 'invoice-preview-api-deprecations'
const usage = 'deprecate-legacy-usage-based-billing'
const payments = 'add-support-for-multiple-partial-payments-on-invoices'
const flexible = 'billing-mode-default-flexible'
const intentTypes = 'removes-the-payment-method-types-parameter-from-payment-intents-and-setup-intents'

const toClover = ['2025-08-27.basil', '2025-09-30.clover'] as const
const toEndive = ['2026-08-26.dahlia', '2026-09-30.endive'] as const
const toDahlia = ['2026-02-25.clover', '2026-03-25.dahlia'] as const

const call = (
  name: string,
  jump: readonly [string, string],
  code: string,
  findings: readonly string[],
  more: Partial<Shape> = {},
): Shape => ({ name, jump, files: { ...lib(jump[1]), 'a.ts': code }, findings, ...more })

export const calls: Record<string, Shape[]> = {
  '13 a parameter that moved into a list': [
    call(
      'coupon of subscriptions; the list and another call’s coupon are fine',
      toBasil,
      `import { stripe } from './lib/stripe'
export async function subscribe(customer: string, price: string, id: string) {
  await stripe.subscriptions.create({ customer, items: [{ price }], coupon: id })
  await stripe.subscriptions.update('sub', { promotion_code: id })
  await stripe.subscriptions.create({ customer, items: [{ price }], discounts: [{ coupon: id }] })
  await stripe.promotionCodes.create({ coupon: id })
  await stripe.checkout.sessions.create({ mode: 'payment', discounts: [{ coupon: id, promotion_code: id }] })
}
`,
      [`a.ts:3 ${coupons} certain`, `a.ts:4 ${coupons} certain`],
    ),
    call(
      'coupon of a promotion code, sent, listed and read',
      toClover,
      `import { stripe } from './lib/stripe'
export async function code(id: string) {
  const made = await stripe.promotionCodes.create({ coupon: id, code: 'X' })
  const list = await stripe.promotionCodes.list({ coupon: id, active: true })
  return [made.coupon.percent_off, list.data[0].coupon.id]
}
`,
      [
        'a.ts:3 polymorphic-coupon certain',
        'a.ts:5 polymorphic-coupon certain',
        'a.ts:5 polymorphic-coupon certain',
      ],
    ),
  ],
  '14 parameters built elsewhere': [
    call(
      'a typed variable, a spread, a builder, a conditional, assignments',
      toBasil,
      `import type Stripe from 'stripe'
import { stripe } from './lib/stripe'
const base = { collection_method: 'charge_automatically', coupon: 'WELCOME' } as const
const build = (customer: string, coupon?: string) => ({ customer, items: [], coupon })
export async function all(customer: string, isNew: boolean) {
  const params: Stripe.SubscriptionCreateParams = { customer, items: [], coupon: 'A' }
  await stripe.subscriptions.create(params)
  await stripe.subscriptions.create({ ...base, customer, items: [] })
  await stripe.subscriptions.create(build(customer))
  const untyped = { customer, items: [], promotion_code: 'B' }
  await stripe.subscriptions.create(untyped)
  await stripe.subscriptions.create(isNew ? { customer, coupon: 'C' } : { customer })
  const later: Stripe.SubscriptionUpdateParams = {}
  if (isNew) later.coupon = 'D'
  await stripe.subscriptions.update('sub', later)
  await stripe.subscriptions.create({ customer, ...(isNew && { coupon: 'E' }) })
  await stripe.subscriptions.create({ customer, ...(isNew ? { coupon: 'F' } : {}) })
}
`,
      [3, 4, 6, 10, 12, 14, 16, 17].map((line) => `a.ts:${line} ${coupons} certain`),
    ),
    call(
      'in another file, through a barrel',
      toBasil,
      `import { stripe } from './lib/stripe'
import { defaults, paramsFor } from './billing'
export const one = (customer: string) => stripe.subscriptions.create({ ...defaults, customer })
export const two = (customer: string) => stripe.subscriptions.create(paramsFor(customer))
`,
      [`billing/defaults.ts:2 ${coupons} certain`, `billing/params.ts:2 ${coupons} certain`],
      {
        files: {
          ...lib(toBasil[1]),
          'a.ts': `import { stripe } from './lib/stripe'
import { defaults, paramsFor } from './billing'
export const one = (customer: string) => stripe.subscriptions.create({ ...defaults, customer })
export const two = (customer: string) => stripe.subscriptions.create(paramsFor(customer))
`,
          'billing/index.ts': `export * from './defaults'\nexport { paramsFor } from './params'\n`,
          'billing/defaults.ts': `// What every subscription starts with.\nexport const defaults = { coupon: 'WELCOME' }\n`,
          'billing/params.ts': `// For Stripe.\nexport const paramsFor = (customer: string) => ({ customer, promotion_code: 'X' })\n`,
        },
      },
    ),
    call(
      'objects of the same keys that reach no call, and a helper’s own options',
      toBasil,
      `import { stripe } from './lib/stripe'
interface Offer { coupon: string; promotion_code?: string }
export const offer: Offer = { coupon: 'A', promotion_code: 'B' }
const subscribe = ({ coupon }: Offer, customer: string) =>
  stripe.subscriptions.create({ customer, discounts: [{ coupon }] })
export const go = () => subscribe({ coupon: offer.coupon }, 'c')
`,
      [],
    ),
  ],
  '15 what must be there': [
    call(
      'a parameter that became required',
      ['2025-04-30.basil', '2025-05-28.basil'],
      `import { stripe } from './lib/stripe'
const limits = { gte: 100, recurrence: 'one_time' } as const
export const bare = () =>
  stripe.billing.alerts.create({ title: 'x', alert_type: 'usage_threshold', usage_threshold: limits } as any)
export const full = (meter: string) =>
  stripe.billing.alerts.create({ title: 'x', alert_type: 'usage_threshold', usage_threshold: { ...limits, meter } })
`,
      ['a.ts:2 billing-alerts-require-a-meter certain'],
    ),
    call(
      'one that must be added because a default changed',
      toClover,
      `import { stripe } from './lib/stripe'
export const made = (customer: string, price: string) =>
  stripe.subscriptions.create({ customer, items: [{ price }] })
export const kept = (customer: string, price: string) =>
  stripe.subscriptions.create({ customer, items: [{ price }], billing_mode: { type: 'classic' } })
export const paid = (price: string) =>
  stripe.checkout.sessions.create({ mode: 'payment', line_items: [{ price, quantity: 1 }] })
export const subscribed = (price: string) =>
  stripe.checkout.sessions.create({ mode: 'subscription', line_items: [{ price, quantity: 1 }] })
`,
      [`a.ts:3 ${flexible} certain`, `a.ts:9 ${flexible} certain`],
    ),
  ],
  '16 methods that are gone': [
    call(
      'upcoming invoices and usage records',
      toBasil,
      `import { stripe } from './lib/stripe'
export async function old(customer: string, item: string) {
  const { amount_due } = await stripe.invoices.retrieveUpcoming({ customer })
  const lines = await stripe.invoices.listUpcomingLines({ customer })
  await stripe.subscriptionItems.createUsageRecord(item, { quantity: 1 })
  const { createUsageRecord } = stripe.subscriptionItems
  const preview = stripe.invoices['retrieveUpcoming']
  return [amount_due, lines, createUsageRecord, preview]
}
`,
      [
        `a.ts:3 ${previews} certain`,
        `a.ts:4 ${previews} certain`,
        `a.ts:5 ${usage} certain`,
        `a.ts:6 ${usage} certain`,
        `a.ts:7 ${previews} certain`,
      ],
    ),
    call(
      'del of subscriptions, not of customers',
      ['2022-11-15', '2023-08-16'],
      `import { stripe } from './lib/stripe'
export async function end(customer: string, sub: string) {
  await stripe.subscriptions.del(sub)
  await stripe.customers.del(customer)
}
`,
      ['a.ts:3 sdk-13-removes-subscriptions-del certain', 'lib/stripe.ts:2 sdk-13-retries-once certain'],
    ),
  ],
  '17 expand strings': [
    call(
      'in place, in lists, built elsewhere',
      toBasil,
      `import { stripe } from './lib/stripe'
const common = ['latest_invoice.payment_intent']
export async function get(id: string, more: string[]) {
  await stripe.subscriptions.retrieve(id, { expand: ['latest_invoice.payment_intent', 'customer'] })
  await stripe.subscriptions.list({ expand: ['data.latest_invoice.payment_intent'] })
  await stripe.subscriptions.retrieve(id, { expand: common })
  await stripe.invoices.retrieve(id, { expand: [...more, 'payment_intent'] })
  await stripe.invoices.retrieve(id, { expand: more.concat(['charge', 'customer']) })
  await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent', 'line_items'] })
}
`,
      [2, 4, 5, 7, 8].map((line) => `a.ts:${line} ${payments} certain`),
    ),
  ],
  '18 options where parameters belong': [
    call(
      'in the first place, and where they belong',
      toDahlia,
      `import { stripe } from './lib/stripe'
export async function of(stripeAccount: string) {
  await stripe.accounts.retrieve({ stripeAccount })
  await stripe.balance.retrieve({}, { stripeAccount })
  await stripe.customers.list({ limit: 3 }, { stripeAccount })
}
`,
      ['a.ts:3 sdk-22-own-account-without-id certain', 'a.ts:3 sdk-22-options-after-params certain'],
    ),
  ],
  '19 a write of what stays readable': [
    call(
      'payment_method_types of intents',
      toEndive,
      `import { stripe } from './lib/stripe'
export async function pay(id: string) {
  const intent = await stripe.paymentIntents.create({ amount: 1, currency: 'eur', payment_method_types: ['card'] })
  await stripe.paymentIntents.confirm(id, { payment_method_types: ['card'] })
  const [first] = intent.payment_method_types
  return { first, payment_method_types: intent.payment_method_types }
}
`,
      [`a.ts:3 ${intentTypes} certain`, `a.ts:4 ${intentTypes} certain`],
    ),
  ],
  '20 signatures of the SDK': [
    call(
      'callbacks, a client without new, a key as the last argument',
      toDahlia,
      '',
      [
        'a.js:2 sdk-22-client-needs-new likely',
        'a.js:4 sdk-22-removes-callbacks certain',
        'a.js:5 sdk-22-removes-plain-key certain',
      ],
      {
        files: {
          'a.js': `import Stripe from 'stripe'
const stripe = Stripe(process.env.STRIPE_KEY, { apiVersion: '2026-03-25.dahlia' })
export function all(id) {
  stripe.customers.retrieve(id, (err, customer) => console.log(err, customer))
  stripe.customers.retrieve(id, 'sk_test_123')
  stripe.customers.retrieve(id).then((customer) => console.log(customer))
}
`,
        },
      },
    ),
    call('in CommonJS', toDahlia, '', ['a.js:2 sdk-22-removes-callbacks certain'], {
      files: {
        'a.js': `const stripe = require('stripe')(process.env.STRIPE_KEY, { apiVersion: '2026-03-25.dahlia' })
stripe.charges.create({ amount: 1, currency: 'eur' }, function (err, charge) {
  console.log(err, charge)
})
stripe.customers.list({ limit: 3 })
`,
      },
    }),
  ],
  '21 a method by its name': [
    call(
      'a path of names, where it is clear whose',
      toBasil,
      `import get from 'lodash/get'
import { stripe } from './lib/stripe'
export const upcoming = (customer: string) => get(stripe, 'invoices.retrieveUpcoming')({ customer })
export const split = 'invoices.retrieveUpcoming'.split('.').reduce((at: any, name) => at[name], stripe)
export const config = get(process.env, 'invoices.retrieveUpcoming')
`,
      [`a.ts:3 ${previews} likely`],
    ),
    call(
      'a method or a resource by a variable whose values are known',
      toBasil,
      `import type Stripe from 'stripe'
type Kind = 'customers' | 'subscriptions'
export const make = (stripe: Stripe, resource: Kind, id: string) => stripe?.[resource]?.retrieve(id)
export const last = (stripe: Stripe, method: 'retrieveUpcoming' | 'list') => stripe.invoices[method]({ customer: 'c' })
const gone = 'retrieveUpcoming'
export const one = (stripe: Stripe) => stripe.invoices[gone]({ customer: 'c' })
`,
      [`a.ts:4 ${previews} likely`, `a.ts:6 ${previews} certain`],
    ),
    call(
      'a method or a resource that only a running program knows',
      toBasil,
      `import type Stripe from 'stripe'
export const make = (stripe: Stripe, resource: string, params: any) => (stripe as any)?.[resource]?.create(params)
export const call = (stripe: any, resource: string, method: string) => stripe[resource][method]({ customer: 'c' })
export const other = (api: any, resource: string) => api[resource].create({ coupon: 'x' })
export const dark = (theme: any, stripeColors: any, name: string) => theme[name](stripeColors[name])
`,
      [],
      { unresolved: ['a.ts:2', 'a.ts:3'] },
    ),
  ],
}
