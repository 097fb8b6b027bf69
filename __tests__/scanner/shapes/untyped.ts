// Plain JavaScript: callbacks, libraries for lists, clients kept by key, constants of CommonJS, wrappers of other files.
import { type Shape, toBasil } from './shape.ts'

const client = `const Stripe = require('stripe')
module.exports = new Stripe(process.env.STRIPE_KEY, { apiVersion: '2025-03-31.basil', maxNetworkRetries: 1 })
`

export const untypedShapes: Record<string, Shape[]> = {
  'events by constants': [
    {
      name: 'of another file, frozen, exported one by one, assigned; other events and other systems left alone',
      jump: toBasil,
      files: {
        'events.js': `const EVENTS = Object.freeze({ UPDATED: 'customer.subscription.updated', BOOKED: 'booking.updated' })
module.exports = { EVENTS }
`,
        'names.js': `exports.PAID = 'invoice.paid'
exports.DISPUTE = 'charge.dispute.created'
exports.OWN = 'subscription.updated'
`,
        'webhook.js': `const { EVENTS } = require('./events')
const names = require('./names')
// Called by what verifies events with stripe_webhook_secret, and with those of our own.
module.exports = (event, bus) => {
  const { object } = event.data
  switch (event.type) {
    case EVENTS.UPDATED:
      return object.current_period_end
    case EVENTS.BOOKED:
      return object.current_period_end
    case names.DISPUTE:
      return object.charge
    case names.PAID:
      return object.charge
  }
  bus.on(names.OWN, (own) => own.data.object.current_period_end)
  bus.on(names.PAID, onPaid)
}
function onPaid({ data: { object: invoice } }) {
  return invoice.subscription
}
`,
      },
      findings: [
        'webhook.js:8 deprecate-subscription-current-period-start-and-end likely',
        'webhook.js:14 add-support-for-multiple-partial-payments-on-invoices likely',
        'webhook.js:20 adds-new-parent-field-to-invoicing-objects likely',
      ],
    },
  ],
  'expand handed over': [
    {
      name: 'to a function of another file, taken apart or by position',
      jump: toBasil,
      files: {
        'client.js': client,
        'api.js': `const stripe = require('./client')
exports.retrieve = (id, { expand = [] } = {}) => stripe.subscriptions.retrieve(id, { expand })
exports.list = (customer, fields) => stripe.invoices.list({ customer, expand: fields })
exports.find = (id, options) => stripe.charges.retrieve(id, { expand: options.expand })
exports.rows = (table, fields) => stripe.rows.list({ table, fields })
`,
        'page.js': `const { retrieve, list, find, rows } = require('./api')
const fields = ['data.payment_intent']
exports.a = () => retrieve('sub_1', { expand: ['latest_invoice.payment_intent', 'customer'] })
exports.b = () => list('cus_1', fields)
exports.c = () => find('ch_1', { expand: ['invoice', 'customer'] })
exports.d = () => rows('t', ['data.payment_intent', 'latest_invoice.payment_intent'])
`,
      },
      findings: [
        'page.js:2 add-support-for-multiple-partial-payments-on-invoices certain',
        'page.js:3 add-support-for-multiple-partial-payments-on-invoices certain',
        'page.js:5 add-support-for-multiple-partial-payments-on-invoices certain',
      ],
    },
  ],
  'parameters handed over': [
    {
      name: 'all but what a function takes out of them',
      jump: toBasil,
      files: {
        'client.js': client,
        'stripe-api.js': `const stripe = require('./client')
exports.upsert = ({ id, ...rest }) =>
  id ? stripe.subscriptions.update(id, rest) : stripe.subscriptions.create({ items: [], ...rest })
exports.insert = ({ id, ...rest }, table) => table.insert({ ...rest })
`,
        'page.js': `const { upsert, insert } = require('./stripe-api')
exports.a = (coupon) => upsert({ id: 'sub_1', coupon })
exports.b = (coupon, table) => insert({ id: 'sub_1', coupon }, table)
`,
      },
      findings: ['page.js:2 deprecate-singular-coupon-promotion-code certain'],
    },
  ],
  'objects handed to functions of other files': [
    {
      name: 'called, in lists, of tables; rows that are handed to the same or like functions',
      jump: toBasil,
      files: {
        'client.js': client,
        'present.js': `exports.present = (sub) => ({ id: sub.id, until: sub.current_period_end })
exports.row = (row) => ({ id: row.id, until: row.current_period_end })
module.exports.both = function both(sub, invoice) {
  const { current_period_start: start } = sub
  return { start, payment: invoice.payment_intent }
}
`,
        'table.js': `module.exports = {
  row: (each) => each.current_period_end,
  sub(each) {
    return each.current_period_end
  },
}
`,
        'page.js': `const stripe = require('./client')
const { present, row, both } = require('./present')
const table = require('./table')
module.exports = async (id, db) => {
  const sub = await stripe.subscriptions.retrieve(id, { expand: ['latest_invoice'] })
  const [list, rows] = await Promise.all([stripe.subscriptions.list(), db.rows()])
  const shown = [present(sub), both(sub, sub.latest_invoice), rows.map(row), rows.map(table.row)]
  return [...shown, list.data.map(present), list.data.map(table.sub)]
}
`,
      },
      findings: [
        'present.js:1 deprecate-subscription-current-period-start-and-end likely',
        'present.js:4 deprecate-subscription-current-period-start-and-end likely',
        'present.js:5 add-support-for-multiple-partial-payments-on-invoices likely',
        'table.js:4 deprecate-subscription-current-period-start-and-end likely',
      ],
    },
  ],
  'lists that are grown page by page': [
    {
      name: 'returned, grouped, kept by id; rows in the same hands',
      jump: toBasil,
      files: {
        'client.js': client,
        'page.js': `const _ = require('lodash')
const stripe = require('./client')
async function all() {
  const found = []
  let more = true
  let starting_after
  while (more) {
    const page = await stripe.invoices.list({ limit: 100, starting_after })
    found.push(...page.data)
    more = page.has_more
    starting_after = _.last(page.data).id
  }
  return found
}
exports.a = async () => _.groupBy(await all(), (each) => each.charge)
exports.b = async () => _.sortBy(await all(), 'created').map((each) => each.charge)
exports.c = async (rows) => {
  const byId = {}
  const rowsById = {}
  for (const each of await all()) byId[each.id] = each
  for (const row of rows) rowsById[row.id] = row
  const charges = Object.values(byId).map((each) => each.charge)
  return [charges, Object.values(rowsById).map((each) => each.charge), _.groupBy(rows, (row) => row.charge)]
}
`,
      },
      findings: [
        'page.js:15 add-support-for-multiple-partial-payments-on-invoices certain',
        'page.js:16 add-support-for-multiple-partial-payments-on-invoices certain',
        'page.js:22 add-support-for-multiple-partial-payments-on-invoices certain',
      ],
    },
  ],
  'left alone beside all that': [
    {
      name: 'rows in helpers, answers of other hosts, a bus of our own, files',
      jump: toBasil,
      files: {
        'client.js': client,
        'format.js': `exports.formatRow = (row) => ({ end: row.current_period_end, charge: row.charge })
exports.formatCustomer = (customer) => ({ id: customer.id, email: customer.email })
`,
        'page.js': `const { Pool } = require('pg')
const axios = require('axios')
const stripe = require('./client')
const { formatRow, formatCustomer } = require('./format')
const other = axios.create({ baseURL: 'https://api.lago.dev/api/v1' })
const EVENTS = Object.freeze({ PAID: 'order.paid', ENDED: 'subscription.ended' })
const rows = new Map()
exports.list = async () => (await new Pool().query('select * from subscriptions')).rows.map(formatRow)
exports.customers = async () => (await stripe.customers.list()).data.map(formatCustomer)
exports.lago = async (id) => (await other.get('/subscriptions/' + id)).data.current_period_end
exports.proxy = async (id) => (await (await fetch('/v1/invoices/' + id)).json()).charge
exports.file = (file) =>
  new Promise((resolve) => file.read((err, text) => resolve(JSON.parse(text)))).then((sub) => sub.current_period_end)
exports.listen = (bus) => {
  bus.on(EVENTS.PAID, ({ data }) => rows.set(data.object.id, { current_period_end: data.object.charge }))
  bus.on(EVENTS.ENDED, ({ data }) => rows.get(data.object.id).current_period_end)
}
`,
      },
      findings: [],
    },
  ],
  'promises made by hand': [
    {
      name: 'of callbacks, and what is left of an object that may be missing',
      jump: toBasil,
      files: {
        'client.js': client,
        'page.js': `const stripe = require('./client')
const load = (id) =>
  new Promise((resolve, reject) => {
    stripe.subscriptions.retrieve(id, (err, sub) => (err ? reject(err) : resolve(sub)))
  })
exports.end = async (id) => (await load(id)).current_period_end
exports.secret = async (id) => {
  const sub = await stripe.subscriptions.retrieve(id, { expand: ['latest_invoice'] })
  const invoice = (sub && sub.latest_invoice) || {}
  const { charge } = invoice
  return charge
}
const read = (file) => new Promise((resolve) => file((err, row) => resolve(row)))
exports.row = async (file) => (await read(file)).current_period_end
`,
      },
      findings: [
        'page.js:6 deprecate-subscription-current-period-start-and-end certain',
        'page.js:10 add-support-for-multiple-partial-payments-on-invoices certain',
      ],
    },
  ],
  'values kept by key': [
    {
      name: 'clients in a map and in an object; maps of anything else',
      jump: toBasil,
      files: {
        'clients.js': `const Stripe = require('stripe')
const clients = new Map()
const cache = {}
const rows = new Map()
const config = { apiVersion: '2025-03-31.basil', maxNetworkRetries: 1 }
exports.clientFor = (account) => {
  if (!clients.has(account)) clients.set(account, new Stripe(process.env.KEY, config))
  return clients.get(account)
}
exports.keptFor = (account) => {
  if (!cache[account]) cache[account] = new Stripe(process.env.KEY, config)
  return cache[account]
}
exports.rowOf = (id, row) => {
  rows.set(id, { current_period_end: row.end })
  return rows.get(id)
}
`,
        'page.js': `const { clientFor, keptFor, rowOf } = require('./clients')
exports.a = async (id) => (await clientFor('acct').subscriptions.retrieve(id)).current_period_end
exports.b = async (id) => {
  const invoices = await keptFor('acct').invoices.list({ limit: 3 })
  return invoices.data.map((invoice) => invoice.charge)
}
exports.c = (row) => rowOf('sub', row).current_period_end
`,
      },
      findings: [
        'page.js:2 deprecate-subscription-current-period-start-and-end certain',
        'page.js:5 add-support-for-multiple-partial-payments-on-invoices certain',
      ],
    },
  ],
  'libraries for lists and promises': [
    {
      name: 'Bluebird, lodash, function expressions',
      jump: toBasil,
      files: {
        'client.js': client,
        'page.js': `var Promise = require('bluebird')
var _ = require('lodash')
var stripe = require('./client')
exports.a = function (ids) {
  return Promise.map(ids, function (id) {
    return stripe.subscriptions.retrieve(id)
  }).then(function (all) {
    return all.map(function (each) { return each.current_period_end })
  })
}
exports.b = function (list) {
  return stripe.invoices.list({ limit: 3 }).then(function (found) {
    return _.map(found.data, function (invoice) { return invoice.charge })
  })
}
exports.c = function (rows) {
  return _.map(rows, function (row) { return row.current_period_end })
}
`,
      },
      findings: [
        'page.js:8 deprecate-subscription-current-period-start-and-end certain',
        'page.js:13 add-support-for-multiple-partial-payments-on-invoices certain',
      ],
    },
  ],
  'callbacks and keys that nothing types': [
    {
      name: 'a callback by what it is called, a key of the environment',
      jump: ['2026-02-25.clover', '2026-03-25.dahlia'],
      files: {
        'client.js': `const Stripe = require('stripe')
module.exports = new Stripe(process.env.STRIPE_KEY, { apiVersion: '2026-03-25.dahlia', maxNetworkRetries: 1 })
`,
        'page.js': `const stripe = require('./client')
const key = process.env.OTHER_KEY
exports.remove = (id, done) => stripe.customers.del(id, done)
exports.balance = () => stripe.balance.retrieve({}, key)
exports.find = (id, next) => stripe.customers.retrieve(id, { expand: next })
exports.update = (id, params) => stripe.customers.update(id, params)
`,
      },
      findings: ['page.js:3 sdk-22-removes-callbacks likely', 'page.js:4 sdk-22-removes-plain-key certain'],
    },
  ],
}
