// Requests to Stripe that no SDK makes, in the ways in which code makes them.
import { inShort, scanTexts } from '../scan-texts.ts'

const jump = { from: '2024-06-20', to: '2025-03-31.basil' }

async function scanned(text: string, path = 'src/pay.ts', inputs = jump): Promise<string[]> {
  const { findings } = await scanTexts({ [path]: text }, inputs)
  return inShort(findings.filter(({ change }) => change !== 'api-version-pin' && !change.startsWith('sdk-')))
}

const coupon = 'deprecate-singular-coupon-promotion-code'
const preview = 'invoice-preview-api-deprecations'

test.each([
  [
    'rawRequest on a typed client',
    "import Stripe from 'stripe'\nconst stripe = new Stripe(key, { apiVersion: '2024-06-20' })\nawait stripe.rawRequest('POST', '/v1/subscriptions', { customer, coupon })",
    coupon,
    'certain',
    3,
  ],
  [
    'rawRequest on something called stripe',
    "await this.stripe.rawRequest('GET', '/v1/invoices/upcoming', { customer })",
    preview,
    'likely',
    1,
  ],
  [
    'fetch with URLSearchParams',
    "await fetch('https://api.stripe.com/v1/subscriptions', { method: 'POST', body: new URLSearchParams({ customer, coupon: 'X' }) })",
    coupon,
    'certain',
    1,
  ],
  [
    'fetch of a template',
    'await fetch(`https://api.stripe.com/v1/invoices/upcoming?customer=${id}`, { headers })',
    preview,
    'certain',
    1,
  ],
  [
    'keys set later',
    "const body = new URLSearchParams()\nbody.set('customer', id)\nbody.append('coupon', code)\nawait fetch('https://api.stripe.com/v1/subscriptions', { method: 'POST', body: body.toString() })",
    coupon,
    'certain',
    3,
  ],
  [
    'a base in a constant',
    "const STRIPE = process.env.STRIPE_BASE ?? 'https://api.stripe.com/v1'\nawait fetch(STRIPE + '/invoices/upcoming')",
    preview,
    'certain',
    2,
  ],
  [
    'axios with a serializer',
    "await axios.post('https://api.stripe.com/v1/subscriptions', qs.stringify({ customer, coupon }), { headers })",
    coupon,
    'certain',
    1,
  ],
  [
    'axios with one object',
    "await axios({ method: 'get', url: 'https://api.stripe.com/v1/invoices/upcoming', params: { customer } })",
    preview,
    'certain',
    1,
  ],
  [
    'an instance of axios',
    "const stripe = axios.create({ baseURL: 'https://api.stripe.com/v1' })\nawait stripe.get('/invoices/upcoming', { params })",
    preview,
    'certain',
    2,
  ],
  [
    'got',
    "await got.post('https://api.stripe.com/v1/subscriptions', { form: { customer, coupon } })",
    coupon,
    'certain',
    1,
  ],
  [
    'a chain of superagent',
    "await request.post('https://api.stripe.com/v1/subscriptions').type('form').send({ customer, coupon })",
    coupon,
    'certain',
    1,
  ],
  [
    'https.request',
    "const req = https.request({ hostname: 'api.stripe.com', path: '/v1/subscriptions', method: 'POST' }, done)\nreq.write(querystring.stringify({ customer, coupon }))",
    coupon,
    'certain',
    2,
  ],
  [
    'a string of pairs',
    "await fetch('https://api.stripe.com/v1/subscriptions', { method: 'POST', body: `customer=${id}&coupon=${code}` })",
    coupon,
    'certain',
    1,
  ],
  [
    'pairs',
    "await fetch('https://api.stripe.com/v1/subscriptions', { method: 'POST', body: new URLSearchParams([['customer', id], ['coupon', code]]) })",
    coupon,
    'certain',
    1,
  ],
  [
    'a function of its own',
    "async function stripeRequest(env, method, path, params) {\n  const body = params ? new URLSearchParams(params).toString() : undefined\n  const answer = await fetch(`https://api.stripe.com/v1${path}`, { method, body })\n  return answer.json()\n}\nexport const subscribe = (env, customer, coupon) => stripeRequest(env, 'POST', '/subscriptions', { customer, coupon })",
    coupon,
    'certain',
    6,
  ],
  [
    'a function that decides the verb',
    "async function stripe(path, form) {\n  return fetch(`https://api.stripe.com/v1/${path}`, { method: form ? 'POST' : 'GET', body: form && new URLSearchParams(form) })\n}\nexport const next = (id) => stripe(`invoices/upcoming?customer=${id}`)",
    preview,
    'likely',
    4,
  ],
])('%s', async (_, text, change, certainty, line) => {
  expect(await scanned(text, 'src/pay.js')).toEqual([`src/pay.js:${line} ${change} ${certainty} no fix`])
})

test.each([
  [
    'another API of the same words',
    "await fetch('https://api.paddle.com/v1/subscriptions', { method: 'POST', body: new URLSearchParams({ coupon }) })",
  ],
  ['a host that only ends alike', "await fetch('https://api.stripe.com.example.org/v1/invoices/upcoming')"],
  [
    'a comment and an allow-list',
    "// https://api.stripe.com/v1/invoices/upcoming\nexport const connectSrc = ['https://api.stripe.com', 'https://api.stripe.com/v1/invoices/upcoming']",
  ],
  [
    'the app’s own route',
    "await fetch('/api/stripe/v1/invoices/upcoming')\nawait stripeApi.post('/subscriptions', { coupon })",
  ],
  ['another verb', "await fetch('https://api.stripe.com/v1/subscriptions?customer=cus_1')"],
  [
    'the new home',
    "await fetch('https://api.stripe.com/v1/subscriptions', { method: 'POST', body: new URLSearchParams({ 'discounts[0][coupon]': code }) })\nawait fetch('https://api.stripe.com/v1/invoices/create_preview', { method: 'POST', body: new URLSearchParams({ subscription }) })",
  ],
  ['an invoice by its id', 'await fetch(`https://api.stripe.com/v1/invoices/${id}`)'],
  [
    'a version of its own that is the target',
    "await fetch('https://api.stripe.com/v1/subscriptions', { method: 'POST', headers: { 'Stripe-Version': '2025-03-31.basil' }, body: new URLSearchParams({ coupon }) })",
  ],
  [
    'a check that is no request',
    "createHttpCheck('https://api.stripe.com/v1/invoices/upcoming', { name: 'stripe' })",
  ],
  [
    'a function that sends elsewhere',
    "const stripePost = (path, data) => fetch(`https://hooks.example.com/v1${path}`, { method: 'POST', body: data })\nawait stripePost('/subscriptions', { coupon })",
  ],
])('left alone: %s', async (_, text) => {
  expect(await scanned(text)).toEqual([])
})

test('keys are told where they stand, in nested objects and as strings', async () => {
  const text = `const form = { customer, 'phases[0][items][0][price]': price, 'phases[0][coupon]': code }
await fetch('https://api.stripe.com/v1/subscription_schedules', { method: 'POST', body: new URLSearchParams(form) })
await stripe.rawRequest('POST', '/v1/subscription_schedules', { phases: [{ coupon: code }] })
`
  const { findings } = await scanTexts({ 'src/pay.ts': text }, jump)
  const gone =
    '`phases[].coupon` of `POST /v1/subscription_schedules` is gone since 2025-03-31.basil; `phases[].discounts[].coupon` takes its place.'
  expect(findings.map((each) => `${each.line}:${each.column} ${each.certainty} ${each.what}`)).toEqual([
    `1:63 certain ${gone}`,
    `3:76 likely ${gone}`,
  ])
})

test('paths of expand, and sessions of Financial Connections', async () => {
  const text = `await fetch(\`https://api.stripe.com/v1/subscriptions/\${id}?expand[]=latest_invoice.payment_intent\`)
await stripePost('financial_connections/sessions', { 'account_holder[type]': 'customer' })
await stripePost('financial_connections/sessions', { ...holder })
await stripePost('financial_connections/sessions', { 'permissions[]': 'balances' })
await stripePost('financial_connections/sessions', { permissions: ['everything'] })
function stripePost(path, body) {
  return fetch('https://api.stripe.com/v1/' + path, { method: 'POST', body: new URLSearchParams(body) })
}
`
  const { findings } = await scanTexts({ 'src/pay.js': text }, jump)
  expect(findings.map((each) => `${each.line}:${each.column} ${each.certainty} ${each.what}`)).toEqual([
    '1:13 certain `latest_invoice.payment_intent` cannot be expanded any more: `invoice.payment_intent` is gone since 2025-03-31.basil; `payments.data[].payment.payment_intent` takes its place.',
    '2:18 certain This request creates a Financial Connections session without `permissions`, which the API requires.',
    '5:68 certain `everything` is no Financial Connections permission.',
  ])
})
