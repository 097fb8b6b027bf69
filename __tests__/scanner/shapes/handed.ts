// What goes through functions of the code's own: parameters to Stripe, events to their handlers, clients out of containers.
import { lib, type Shape, toBasil } from './shape.ts'

const handed = (name: string, files: Record<string, string>, findings: readonly string[]): Shape => ({
  name,
  jump: toBasil,
  files: { ...lib(toBasil[1]), ...files },
  findings,
})

export const handedShapes: Record<string, Shape[]> = {
  'parameters through functions': [
    handed(
      'untyped ones, in another file, in a class, spread, with a default',
      {
        'billing.js': `const { stripe } = require('./lib/stripe')
exports.subscribe = (params) => stripe.subscriptions.create(params)
exports.change = async (id, changes) => stripe.subscriptions.update(id, { ...changes, proration_behavior: 'none' })
exports.load = (id, options = {}) => stripe.subscriptions.retrieve(id, options)
class Gateway {
  async pay(params) {
    return await stripe.subscriptions.create(params)
  }
}
exports.Gateway = Gateway
`,
        'use.js': `const { change, Gateway, load, subscribe } = require('./billing')
exports.go = async (customer) => {
  await subscribe({ customer, coupon: 'A' })
  await change('sub', { promotion_code: 'B' })
  const params = { customer, coupon: 'C' }
  await new Gateway().pay(params)
  return load('sub', { expand: ['latest_invoice.payment_intent'] })
}
`,
      },
      [
        'use.js:3 deprecate-singular-coupon-promotion-code certain',
        'use.js:4 deprecate-singular-coupon-promotion-code certain',
        'use.js:5 deprecate-singular-coupon-promotion-code certain',
        'use.js:7 add-support-for-multiple-partial-payments-on-invoices certain',
      ],
    ),
    handed(
      'generic ones: what stands there is judged by the constraint',
      {
        'a.ts': `import type Stripe from 'stripe'
import { stripe } from './lib/stripe'
const create = <T extends Stripe.SubscriptionCreateParams>(params: T) => stripe.subscriptions.create(params)
export const go = (customer: string) => create({ customer, coupon: 'A' })
`,
      },
      ['a.ts:4 deprecate-singular-coupon-promotion-code certain'],
    ),
    handed(
      'options of the code’s own that only share a name',
      {
        'a.js': `const { stripe } = require('./lib/stripe')
const subscribe = ({ customer, coupon }) => stripe.subscriptions.create({ customer, discounts: [{ coupon }] })
const log = (params) => console.log(params)
exports.go = (customer) => {
  log({ coupon: 'A' })
  return subscribe({ customer, coupon: 'A' })
}
`,
      },
      [],
    ),
  ],
  'events to handlers': [
    handed(
      'in tables of pairs, given the object alone',
      {
        'a.js': `const { stripe } = require('./lib/stripe')
const handlers = new Map([
  ['invoice.paid', onPaid],
  ['customer.subscription.updated', (event) => save(event.data.object)],
])
async function onPaid(event) {
  const invoice = event.data.object
  return stripe.subscriptions.retrieve(invoice.subscription)
}
function save(record) {
  return record.current_period_end
}
exports.handle = (event) => handlers.get(event.type)?.(event)
`,
        'b.ts': `import { stripe } from './lib/stripe'
type Handler = (object: any) => unknown
const table: Record<string, Handler> = { 'customer.subscription.deleted': (object) => object.current_period_end }
export const register = (name: string, handler: Handler) => { table[name] = handler }
register('invoice.voided', (object) => object.subscription)
export const client = stripe
`,
      },
      [
        'a.js:8 adds-new-parent-field-to-invoicing-objects likely',
        'a.js:11 deprecate-subscription-current-period-start-and-end likely',
        'b.ts:3 deprecate-subscription-current-period-start-and-end likely',
        'b.ts:5 adds-new-parent-field-to-invoicing-objects likely',
      ],
    ),
    handed(
      'by what a function is called, by a prefix, as a method beside',
      {
        'handlers.js': `// For Stripe's webhook.
export async function handleSubscriptionUpdated(record) {
  await save({ end: record.current_period_end })
}
export const onInvoicePaid = async (record) => save(record.subscription)
export async function handleCustomerSubscriptionDeleted(event) {
  const record = event.data.object
  await save({ end: record.current_period_end })
}
export function invoicePaymentFailedHandler({ payment_intent }) {
  return payment_intent
}
`,
        'service.js': `const { stripe } = require('./lib/stripe')
const ended = (record) => record.current_period_end
module.exports = ({ db }) => ({
  async webhook(event) {
    const { type, data: { object } } = event
    if (type.startsWith('customer.subscription.')) ended(object)
    switch (type) {
      case 'invoice.paid':
        await this.save(object)
    }
  },
  async save(record) {
    await db.save(record.charge)
  },
})
`,
      },
      [
        'handlers.js:3 deprecate-subscription-current-period-start-and-end likely',
        'handlers.js:5 adds-new-parent-field-to-invoicing-objects likely',
        'handlers.js:8 deprecate-subscription-current-period-start-and-end likely',
        'handlers.js:10 add-support-for-multiple-partial-payments-on-invoices likely',
        'service.js:2 deprecate-subscription-current-period-start-and-end likely',
        'service.js:13 add-support-for-multiple-partial-payments-on-invoices likely',
      ],
    ),
    handed(
      'functions of other names, and where nothing says Stripe',
      {
        'lib/paddle.js': `export const handleSubscriptionUpdated = (record) => record.current_period_end
`,
        'a.js': `import { stripe } from './lib/stripe'
export const onRenew = (record) => record.current_period_end
export const handleRow = ({ current_period_end }) => current_period_end
export const updateSubscription = (record) => record.current_period_end
`,
      },
      [],
    ),
    handed(
      'a bus of the code’s own, with names of its own',
      {
        'a.ts': `import { stripe } from './lib/stripe'
declare const bus: { on(name: string, handler: (message: any) => void): void }
bus.on('subscription.renewed', (message) => console.log(message.current_period_end))
bus.on('order.paid', (message) => console.log(message.subscription))
export const client = stripe
`,
      },
      [],
    ),
  ],
  'clients and answers': [
    handed(
      'out of containers, one for all',
      {
        'a.js': `const Stripe = require('stripe')
class Billing {
  static instance
  static get() {
    return (this.instance ??= new Billing())
  }
  #client = new Stripe(process.env.STRIPE_KEY, { apiVersion: '2025-03-31.basil' })
  find = (id) => this.#client.subscriptions.retrieve(id)
}
exports.end = async () => (await Billing.get().find('sub')).current_period_end
exports.preview = (container) => container.resolve('stripe').invoices.retrieveUpcoming({ customer: 'c' })
exports.route = async (context) => {
  const client = context.get('stripe')
  const sub = await client.subscriptions.retrieve('sub')
  return context.json({ end: sub.current_period_end })
}
`,
      },
      [
        'a.js:10 deprecate-subscription-current-period-start-and-end certain',
        'a.js:11 invoice-preview-api-deprecations likely',
        'a.js:15 deprecate-subscription-current-period-start-and-end likely',
      ],
    ),
  ],
  'members that are declared anew': [
    handed(
      'in what extends, in place of what is left out',
      {
        'a.ts': `import type Stripe from 'stripe'
interface Expanded extends Stripe.Invoice { payment_intent: Stripe.PaymentIntent }
interface Paid extends Omit<Stripe.Invoice, 'charge'> { charge: Stripe.Charge }
type Loaded = Omit<Stripe.Subscription, 'latest_invoice'> & { latest_invoice: Expanded }
export const secret = (sub: Loaded) => sub.latest_invoice.payment_intent.client_secret
export const receipt = (invoice: Paid) => invoice.charge.receipt_url
interface Row extends Pick<Stripe.Subscription, 'id'> { current_period_end: Date }
export const end = (row: Row) => row.current_period_end
`,
      },
      [
        'a.ts:3 add-support-for-multiple-partial-payments-on-invoices certain',
        'a.ts:5 add-support-for-multiple-partial-payments-on-invoices certain',
        'a.ts:6 add-support-for-multiple-partial-payments-on-invoices certain',
      ],
    ),
  ],
}
