// What JavaScript loses: a client made when somebody asks, what is gathered, merged and passed along from it.
import { lib, type Shape, toBasil } from './shape.ts'

const gathered = (name: string, code: string, findings: readonly string[]): Shape => ({
  name,
  jump: toBasil,
  files: { ...lib(toBasil[1]), 'a.js': code },
  findings,
})

export const gatheredShapes: Record<string, Shape[]> = {
  'a client that is made when somebody asks': [
    gathered(
      'its answers, in promises, lists, copies and by a constant key',
      `const Stripe = require('stripe')
let client = null
const getStripe = () => {
  if (!client) client = new Stripe(process.env.STRIPE_KEY, { apiVersion: '2025-03-31.basil' })
  return client
}
const key = 'current_period_end'
exports.end = async (id) => {
  const { subscriptions } = getStripe()
  const one = await subscriptions.retrieve(id)
  const copy = { ...one }
  return [one[key], copy.current_period_start]
}
exports.last = async (ids) => {
  const all = await Promise.all(ids.map((id) => getStripe().subscriptions.retrieve(id)))
  return all.reduce((last, each) => Math.max(last, each.current_period_end), 0)
}
exports.first = () =>
  getStripe().invoices.list({ limit: 1 }).then((list) => list.data[0]).then((invoice) => invoice.charge)
`,
      [
        'a.js:12 deprecate-subscription-current-period-start-and-end certain',
        'a.js:12 deprecate-subscription-current-period-start-and-end certain',
        'a.js:16 deprecate-subscription-current-period-start-and-end certain',
        'a.js:19 add-support-for-multiple-partial-payments-on-invoices certain',
      ],
    ),
  ],
  'parameters that are gathered': [
    gathered(
      'by reduce, by a merge later on',
      `const { stripe } = require('./lib/stripe')
exports.go = async (customer, plans) => {
  const phases = plans.reduce((all, plan) => {
    all.push({ items: [], coupon: plan.a })
    return all
  }, [])
  await stripe.subscriptionSchedules.create({ customer, phases })
  const others = plans.reduce((all, plan) => [...all, { items: [], coupon: plan.b }], [])
  await stripe.subscriptionSchedules.create({ customer, phases: others })
  const params = { customer, items: [] }
  Object.assign(params, { promotion_code: 'X' })
  await stripe.subscriptions.create(params)
}
`,
      [
        'a.js:4 deprecate-singular-coupon-promotion-code certain',
        'a.js:8 deprecate-singular-coupon-promotion-code certain',
        'a.js:11 deprecate-singular-coupon-promotion-code certain',
      ],
    ),
    gathered(
      'for something else',
      `const { stripe } = require('./lib/stripe')
exports.go = async (customer, plans) => {
  const rows = plans.reduce((all, plan) => [...all, { coupon: plan.b }], [])
  const row = { customer }
  Object.assign(row, { promotion_code: 'X' })
  await stripe.subscriptions.create({ customer, items: [] })
  return [rows, row]
}
`,
      [],
    ),
  ],
}
