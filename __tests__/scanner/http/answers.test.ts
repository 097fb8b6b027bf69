// What Stripe answers to requests that no SDK makes: nothing types it, the address says what it is.
import { changeOf, drawn, findingsIn } from '../analyze-text.ts'

const basil = { from: '2025-02-24.acacia', to: '2025-03-31.basil' }
const period = changeOf(basil.to, {
  slug: 'period',
  claims: [{ element: 'subscription.current_period_end' }, { element: 'invoice.subscription' }],
})

function places(text: string): string[] {
  return drawn(text, findingsIn(text, { ...basil, changes: [period], path: 'src/api.js' })).map((each) =>
    each.split(' | ').slice(0, 2).join(' | '),
  )
}

test('fetch: taken apart, in one go, through promises, in lists', () => {
  const text = `const base = 'https://api.stripe.com/v1'
const headers = { Authorization: key }
export async function invoice(id) {
  const res = await fetch(\`\${base}/invoices/\${id}\`, { headers })
  const { subscription, total } = await res.json()
  return [subscription, total]
}
export const end = async (id) =>
  (await (await fetch(\`\${base}/subscriptions/\${id}\`, { headers })).json()).current_period_end
export const later = (id) =>
  fetch(base + '/subscriptions/' + id, { headers })
    .then((r) => r.json())
    .then(function (data) {
      return data.current_period_end
    })
export async function all() {
  const res = await fetch(base + '/subscriptions?limit=3', { headers })
  const { data } = await res.json()
  return data.map(({ current_period_end: end }) => end)
}
`
  expect(places(text)).toEqual([
    '5: subscription | likely',
    '9: current_period_end | likely',
    '14: current_period_end | likely',
    '19: current_period_end | likely',
  ])
})

test('axios, got, superagent, and a function of one’s own around them', () => {
  const text = `const axios = require('axios')
const got = require('got')
const stripeApi = axios.create({ baseURL: 'https://api.stripe.com/v1/' })
const request = (path) => fetch('https://api.stripe.com/v1' + path).then((res) => res.json())
exports.a = async (id) => {
  const { data } = await axios.get(\`https://api.stripe.com/v1/subscriptions/\${id}\`)
  return data.current_period_end
}
exports.b = (id) => stripeApi.get('invoices/' + id).then(({ data: invoice }) => invoice.subscription)
exports.c = async (id) => (await got('https://api.stripe.com/v1/invoices/' + id, { json: true })).body.subscription
exports.d = async (id) => {
  const sub = await request(\`/subscriptions/\${id}\`)
  return sub.current_period_end
}
exports.e = async (id) => {
  const { body } = await superagent.post(\`https://api.stripe.com/v1/subscriptions/\${id}\`).send({ a: 1 })
  return body.current_period_end
}
`
  expect(places(text)).toEqual([
    '7: current_period_end | likely',
    '9: subscription | likely',
    '10: subscription | likely',
    '13: current_period_end | likely',
    '17: current_period_end | likely',
  ])
})

test('texts that are parsed, and callbacks', () => {
  const text = `var request = require('request')
function fetched(path) {
  var answer = UrlFetchApp.fetch('https://api.stripe.com/v1/' + path)
  return JSON.parse(answer.getContentText())
}
fetched('subscriptions?limit=9').data.forEach(function (sub) {
  log(sub.current_period_end)
})
exports.a = async (z, id) => {
  const response = await z.request('https://api.stripe.com/v1/invoices/' + id)
  return z.JSON.parse(response.content).subscription
}
exports.b = function (id, done) {
  request('https://api.stripe.com/v1/invoices/' + id, function (err, response, body) {
    done(err, JSON.parse(body).subscription)
  })
}
exports.c = function (id, done) {
  request('https://example.com/v1/invoices/' + id, function (err, response, body) {
    done(err, JSON.parse(body).subscription)
  })
}
`
  expect(places(text)).toEqual([
    '7: current_period_end | likely',
    '11: subscription | likely',
    '15: subscription | likely',
  ])
})

test('left alone: other hosts, the application’s own API, other objects, members of the response', () => {
  const text = `// Stripe beside others
export async function a(id) {
  const res = await fetch('https://api.example.com/v1/subscriptions/' + id)
  return (await res.json()).current_period_end
}
export async function b(id) {
  const { subscription } = await (await fetch('/api/v1/invoices/' + id)).json()
  return subscription
}
export async function c(id) {
  const session = await (await fetch('https://api.stripe.com/v1/checkout/sessions/' + id)).json()
  return session.subscription
}
export async function d(id) {
  const { data: subscription } = await axios.get('https://api.stripe.com/v1/subscriptions/' + id)
  return [subscription.items.data[0].current_period_end, subscription.status]
}
export const e = (request) => request.json().then((body) => body.subscription)
`
  expect(places(text)).toEqual([])
})
