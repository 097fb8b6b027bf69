// Clients and functions of the code's own that are made for Stripe's host, wherever they are kept.
import { inShort, scanTexts } from '../scan-texts.ts'

const jump = { from: '2024-06-20', to: '2025-03-31.basil' }

const stripe = 'https://api.stripe.com/v1'
const other = 'https://api.paddle.com/v1'

type Shape = [name: string, path: string, line: number, files: (base: string) => Record<string, string>]

const clients: Shape[] = [
  [
    'a member assigned in the constructor',
    'src/a.ts',
    7,
    (base) => ({
      'src/a.ts': `import axios, { type AxiosInstance } from 'axios'
export class Payments {
  private client: AxiosInstance
  constructor(key: string) {
    this.client = axios.create({ baseURL: '${base}', auth: { username: key, password: '' } }) // not stripe-node
  }
  subscribe(customer: string, coupon: string) { return this.client.post('/subscriptions', { customer, coupon }) }
}`,
    }),
  ],
  [
    'a member in JavaScript',
    'src/a.js',
    6,
    (base) => ({
      'src/a.js': `const axios = require('axios') // stripe
class Payments {
  constructor() {
    this.client = axios.create({ baseURL: '${base}' })
  }
  subscribe(customer, coupon) { return this.client.post('/subscriptions', { customer, coupon }) }
}
module.exports = Payments`,
    }),
  ],
  [
    'a private member',
    'src/a.ts',
    5,
    (base) => ({
      'src/a.ts': `import ky from 'ky' // stripe
export class Payments {
  #http
  constructor() { this.#http = ky.create({ prefixUrl: '${base}' }) }
  subscribe(customer, coupon) { return this.#http.post('subscriptions', { json: { customer, coupon } }) }
}`,
    }),
  ],
  [
    'a member of a class in another file',
    'src/a.ts',
    3,
    (base) => ({
      'src/base.ts': `import axios from 'axios'
export class StripeBase {
  protected http
  constructor() { this.http = axios.create({ baseURL: '${base}' }) }
}`,
      'src/a.ts': `import { StripeBase } from './base'
export class Subscriptions extends StripeBase {
  make(customer, coupon) { return this.http.post('/subscriptions', { customer, coupon }) }
}`,
    }),
  ],
  [
    'got.extend, called itself',
    'src/a.ts',
    3,
    (base) => ({
      'src/a.ts': `import got from 'got' // stripe
const api = got.extend({ prefixUrl: '${base}/' })
export const make = (customer, coupon) => api('subscriptions', { method: 'POST', form: { customer, coupon } })`,
    }),
  ],
  [
    'ofetch.create',
    'src/a.ts',
    3,
    (base) => ({
      'src/a.ts': `import { ofetch } from 'ofetch' // stripe
const api = ofetch.create({ baseURL: '${base}' })
export const make = (customer, coupon) => api('/subscriptions', { method: 'POST', body: { customer, coupon } })`,
    }),
  ],
  [
    'an instance that is given one object',
    'src/a.ts',
    3,
    (base) => ({
      'src/a.ts': `import axios from 'axios' // stripe
const http = axios.create({ baseURL: '${base}' })
export const make = (customer, coupon) => http.request({ method: 'post', url: '/subscriptions', data: { customer, coupon } })`,
    }),
  ],
  [
    'an instance whose address is set later',
    'src/a.ts',
    4,
    (base) => ({
      'src/a.ts': `import axios from 'axios' // stripe
const http = axios.create()
http.defaults.baseURL = '${base}'
export const make = (customer, coupon) => http.post('/subscriptions', { customer, coupon })`,
    }),
  ],
  [
    'a function of another file',
    'src/a.ts',
    2,
    (base) => ({
      'src/request.ts': `export async function stripeRequest(path: string, { method = 'GET', body }: { method?: string; body?: any } = {}) {
  return fetch(\`${base}\${path}\`, { method, body: body ? new URLSearchParams(body) : undefined })
}`,
      'src/a.ts': `import { stripeRequest } from './request'
export const make = (customer, coupon) => stripeRequest('/subscriptions', { method: 'POST', body: { customer, coupon } })`,
    }),
  ],
  [
    'what a module in JavaScript exports',
    'src/a.js',
    2,
    (base) => ({
      'src/request.js': `const BASE = '${base}'
module.exports = async function stripeRequest(path, opts = {}) {
  return fetch(BASE + path, { method: opts.method || 'GET', body: opts.body && new URLSearchParams(opts.body) })
}`,
      'src/a.js': `const stripeRequest = require('./request')
exports.make = (customer, coupon) => stripeRequest('/subscriptions', { method: 'POST', body: { customer, coupon } })`,
    }),
  ],
  [
    'a method of a class in another file',
    'src/a.ts',
    3,
    (base) => ({
      'src/api.ts': `export class StripeApi {
  async request(method: string, path: string, params?: Record<string, string>) {
    return fetch(\`${base}\${path}\`, { method, body: new URLSearchParams(params) })
  }
}`,
      'src/a.ts': `import { StripeApi } from './api'
const api = new StripeApi()
export const make = (customer: string, coupon: string) => api.request('POST', '/subscriptions', { customer, coupon })`,
    }),
  ],
  [
    'an arrow in an object',
    'src/a.ts',
    2,
    (base) => ({
      'src/api.ts': `export const stripeApi = {
  post: async (path: string, params: any) => fetch(\`${base}\${path}\`, { method: 'POST', body: new URLSearchParams(params) }),
}`,
      'src/a.ts': `import { stripeApi } from './api'
export const make = (customer: string, coupon: string) => stripeApi.post('/subscriptions', { customer, coupon })`,
    }),
  ],
  [
    'a function of one object',
    'src/a.ts',
    4,
    (base) => ({
      'src/a.ts': `async function callStripe({ method, path, body }: { method: string; path: string; body?: any }) {
  return fetch(\`${base}\${path}\`, { method, body: new URLSearchParams(body) })
}
export const make = (customer: string, coupon: string) => callStripe({ method: 'POST', path: '/subscriptions', body: { customer, coupon } })`,
    }),
  ],
  [
    'a function around new URL',
    'src/a.ts',
    5,
    (base) => ({
      'src/a.ts': `async function stripe(path: string, init: any) {
  const url = new URL(path, '${base.replace('/v1', '')}')
  return fetch(url, init)
}
export const make = (customer: string, coupon: string) => stripe('/v1/subscriptions', { method: 'POST', body: new URLSearchParams({ customer, coupon }) })`,
    }),
  ],
  [
    'a function around an instance',
    'src/a.ts',
    6,
    (base) => ({
      'src/a.ts': `import axios from 'axios'
const http = axios.create({ baseURL: '${base}' })
async function stripePost(path: string, data: any) {
  return http.post(path, qs.stringify(data))
}
export const make = (customer: string, coupon: string) => stripePost('/subscriptions', { customer, coupon })`,
    }),
  ],
]

test.each(clients)('%s', async (_, path, line, files) => {
  const { findings } = await scanTexts(files(stripe), jump)
  expect(inShort(findings)).toEqual([
    `${path}:${line} deprecate-singular-coupon-promotion-code certain no fix`,
  ])
})

test.each(clients)('left alone for another host: %s', async (_, __, ___, files) => {
  expect((await scanTexts(files(other), jump)).findings).toEqual([])
})

test.each([
  [
    'the code’s own routes',
    `import { ofetch } from 'ofetch'
const api = ofetch.create({ baseURL: '/api/stripe' })
export const make = (customer, coupon) => api('/subscriptions', { method: 'POST', body: { customer, coupon } })`,
  ],
  [
    'what only has such a name',
    `const stripeCache = new Map([['https://api.stripe.com/v1', {}]])
export const make = (coupon) => stripeCache.get('subscriptions', { coupon })
export const route = (router, coupon) => router.request({ method: 'post', url: '/subscriptions', data: { coupon } })`,
  ],
  [
    'members that name each other in circles',
    `export class Stripe2 {
  constructor() { this.a = this.b; this.b = this.a }
  make(coupon) { return this.a.post('/subscriptions', { coupon }) }
}`,
  ],
])('left alone: %s', async (_, text) => {
  expect((await scanTexts({ 'src/a.ts': text }, jump)).findings).toEqual([])
})
