// Objects of events that no type describes: the event's own type says what they are.
import { changeOf, drawn, findingsIn } from './analyze-text.ts'

const charges = { from: '2022-08-01', to: '2022-11-15' }
const basil = { from: '2025-02-24.acacia', to: '2025-03-31.basil' }
const intent = changeOf(charges.to, { claims: [{ element: 'payment_intent.charges' }] })
const invoice = changeOf(basil.to, {
  claims: [{ element: 'invoice.subscription' }],
})
const goneCharges = '`payment_intent.charges` is gone since 2022-11-15.'
const goneSubscription = '`invoice.subscription` is gone since 2025-03-31.basil.'

function ofIntents(text: string, path = 'src/webhook.js') {
  return drawn(text, findingsIn(text, { ...charges, changes: [intent], path }))
}
function ofInvoices(text: string, path = 'src/webhook.js') {
  return drawn(text, findingsIn(text, { ...basil, changes: [invoice], path }))
}

test('before the types knew events: switch, if, early return, in JavaScript and in TypeScript', () => {
  const text = `const stripe = require('stripe')('sk')
export function handle(req, secret) {
  const event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'], secret)
  switch (event.type) {
    case 'payment_intent.payment_failed':
    case 'payment_intent.succeeded': {
      const pi = event.data.object
      console.log(pi.charges.data[0].id)
      break
    }
    default:
      console.log(event.data.object.charges)
  }
  if (event.type === 'payment_intent.canceled' || event.type === 'payment_intent.created') {
    const { charges, amount } = event.data.object
    console.log(charges, amount)
  }
  if (event.type !== 'payment_intent.processing') return
  const { data: { object } } = event
  return object['charges']
}
`
  expect(ofIntents(text)).toEqual([
    `8: charges | likely | ${goneCharges} | no fix`,
    `15: charges | likely | ${goneCharges} | no fix`,
    `20: 'charges' | likely | ${goneCharges} | no fix`,
  ])
})

test('tables of handlers, registered handlers, functions that are called with the object', () => {
  const text = `// Stripe’s webhooks
const handlers = {
  'invoice.paid': async (event) => event.data.object.subscription,
  'invoice.voided': onVoided,
  'charge.refunded': (event) => event.data.object.subscription,
}
function onVoided({ data: { object: invoice } }) {
  return invoice.subscription
}
bus.on('invoice.created', (event) => event.data.object?.subscription)
export async function post(request) {
  const body = await request.json()
  if (['invoice.updated', 'invoice.finalized'].includes(body.type)) await save(body.data.object, 1)
  return handlers
}
const save = async (object, times) => log(object.subscription, times, object.customer)
`
  expect(ofInvoices(text)).toEqual([
    `3: subscription | likely | ${goneSubscription} | no fix`,
    `8: subscription | likely | ${goneSubscription} | no fix`,
    `10: subscription | likely | ${goneSubscription} | no fix`,
    `16: subscription | likely | ${goneSubscription} | no fix`,
  ])
})

test('left alone: other objects, other events, other providers, rows, types of the code’s own', () => {
  const text = `// Stripe and others
interface Mine { subscription: string }
export function handle(event: any, row: any, paddle: any) {
  switch (event.type) {
    case 'checkout.session.completed':
      return event.data.object.subscription
    case 'invoice.paid':
      return [row.subscription, event.data.subscription, event.data.previous.subscription, (event.data.object as Mine).subscription]
    case 'invoice.voided':
    case 'checkout.session.expired':
      return event.data.object.subscription
    case 'subscription.created':
      return event.data.object.subscription
  }
  if (paddle.type === 'transaction.completed') return paddle.data.object.subscription
  if (event.type === 'invoice.paid') return save({ subscription: event.data.object.id })
  return event.data.object.subscription
}
declare function save(row: object): void
`
  expect(ofInvoices(text, 'src/webhook.ts')).toEqual([])
  const silent = text.replaceAll('Stripe', 'Other').replace("case 'checkout.session.completed':\n", '')
  expect(ofInvoices(silent, 'src/webhook.ts')).toEqual([])
})

test('an event of which the types have lost track: what the code around says counts', () => {
  const text = `import Stripe from 'stripe'
const stripe = new Stripe('sk')
export function handle(body, signature, secret) {
  const event = stripe.webhooks.constructEvent(body, signature, secret)
  const { object } = event.data
  const kept = event.data
  switch (event.type) {
    case 'checkout.session.completed':
      return [object.subscription, kept.object.subscription]
    case 'invoice.paid':
      return [object.subscription, kept.object.subscription]
  }
  return object.subscription
}
`
  expect(ofInvoices(text)).toEqual([
    `11: subscription | certain | ${goneSubscription} | no fix`,
    `11: subscription | certain | ${goneSubscription} | no fix`,
  ])
})

test('events of other providers have such names too', () => {
  const text = `import { validateEvent } from '@polar-sh/sdk/webhooks'
import { Paddle } from '@paddle/paddle-node-sdk'
const paddle = new Paddle('key')
const stripe = require('stripe')('sk')
export async function onPolar(body, headers) {
  const event = validateEvent(body, headers, 'secret')
  if (event.type === 'invoice.paid') return event.data.object.subscription
}
export async function onPaddle(body, signature) {
  const { type, data } = await paddle.webhooks.unmarshal(body, 'secret', signature)
  if (type === 'invoice.paid') return data.object.subscription
}
export async function onStripe(body, signature) {
  const { type, data } = stripe.webhooks.constructEvent(body, signature, 'whsec_1')
  if (type === 'invoice.paid') return data.object.subscription
}
`
  const found = ofInvoices(text).map((line) => line.split(' | ').slice(0, 2).join(' '))
  expect(found).toEqual(['15: subscription certain'])
})

test('events named by constants, of the file and of its kinds of objects', () => {
  const text = `const stripe = require('stripe')('sk')
const EVENTS = Object.freeze({ UPDATED: 'customer.subscription.updated', PAID: 'invoice.paid' })
const Names = {}
Names.VOIDED = 'invoice.voided'
const PAYING = [EVENTS.PAID, Names.VOIDED]
module.exports = (event, kind) => {
  const invoice = event.data.object
  switch (event.type) {
    case EVENTS.PAID:
      return invoice.subscription
    case EVENTS.UPDATED:
      return invoice.subscription
  }
  if (PAYING.includes(event.type)) return invoice.subscription
  if (event.type === EVENTS[kind]) return invoice.subscription
}
stripe.on(Names.VOIDED, (event) => event.data.object.subscription)
exports.handlers = {
  [EVENTS.PAID]: (event) => event.data.object.subscription,
  [Names.VOIDED](invoice) {
    return invoice.subscription
  },
  [EVENTS.UPDATED]: (event) => event.data.object.subscription,
}
`
  expect(ofInvoices(text)).toEqual([
    `10: subscription | likely | ${goneSubscription} | no fix`,
    `14: subscription | likely | ${goneSubscription} | no fix`,
    `17: subscription | likely | ${goneSubscription} | no fix`,
    `19: subscription | likely | ${goneSubscription} | no fix`,
    `21: subscription | likely | ${goneSubscription} | no fix`,
  ])
})

test('handlers that CommonJS exports, by what they are called', () => {
  const text = `// Stripe’s webhooks
exports.handleInvoicePaid = (invoice) => invoice.subscription
exports.handleOrderPaid = (order) => order.subscription
`
  expect(ofInvoices(text)).toEqual([`2: subscription | likely | ${goneSubscription} | no fix`])
})

test('refunds that charges no longer bring along', () => {
  const unsent = changeOf(charges.to, {
    claims: [],
    bites: [{ read: 'charge.refunds', unlessExpanded: true }],
  })
  const text = `// Stripe’s webhooks
exports.handle = (event, stripe) => {
  if (event.type === 'charge.refunded') return event.data.object.refunds.data[0].id
  return stripe.charges.retrieve('ch_1', { expand: ['refunds'] }).then((charge) => charge.refunds.data)
}
`
  expect(drawn(text, findingsIn(text, { ...charges, changes: [unsent], path: 'src/webhook.js' }))).toEqual([
    '3: refunds | likely | Since 2022-11-15: Something is different. | no fix',
  ])
})
