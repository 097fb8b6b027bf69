// Calls that do something else: what is passed decides, and what can't be seen is left alone.
import { changeOf, drawn, findingsIn, fixedText } from './analyze-text.ts'
import { scanTexts } from './scan-texts.ts'

const jump = { from: '2023-10-16', to: '2024-04-10' }
const title = 'Something is different'
const capture = changeOf(jump.to, {
  bites: [
    { call: 'paymentIntents.create', without: ['capture_method'], keep: { capture_method: "'automatic'" } },
  ],
})
const subscribing = changeOf(jump.to, {
  bites: [
    {
      call: 'checkout.sessions.create',
      given: { mode: ['subscription'] },
      without: ['subscription_data.description'],
    },
  ],
})

const head = `import Stripe from 'stripe'
const stripe = new Stripe('sk', { apiVersion: '2023-10-16' })
`
const add = "unsafe: Keep the old behavior: add capture_method: 'automatic'"

function judge(body: string, changes = [capture], path?: string) {
  const text = head + body
  const findings = findingsIn(text, { ...jump, changes, ...(path ? { path } : {}) })
  return { text, findings, lines: drawn(text, findings), fixed: fixedText(text, findings).slice(head.length) }
}

test('a call without the parameter, in one line, in several, from a constant, without anything', () => {
  const { lines, fixed } = judge(`const params = { amount: 2, currency: 'usd' }
await stripe.paymentIntents.create({ amount: 1, currency: 'usd' })
await stripe.paymentIntents.create({
  amount: 1,
  currency: "usd",
})
await stripe.paymentIntents.create(params)
await stripe.paymentIntents.create({ ...params, description: 'x' }, { idempotencyKey: 'k' })
`)
  const line = (at: number) => `${at}: create | certain | Since 2024-04-10: ${title}. | ${add}`
  expect(lines).toEqual([line(4), line(5), line(9), line(10)])
  expect(fixed).toBe(`const params = { amount: 2, currency: 'usd', capture_method: 'automatic' }
await stripe.paymentIntents.create({ amount: 1, currency: 'usd', capture_method: 'automatic' })
await stripe.paymentIntents.create({
  amount: 1,
  currency: "usd",
  capture_method: "automatic",
})
await stripe.paymentIntents.create(params)
await stripe.paymentIntents.create({ ...params, description: 'x', capture_method: 'automatic' }, { idempotencyKey: 'k' })
`)
})

test('quiet where the parameter is passed, may be passed, or can’t be seen', () => {
  const { lines } = judge(`declare const given: Stripe.PaymentIntentCreateParams
declare const body: any
declare const isManual: boolean
declare function change(params: object): void
const later: Stripe.PaymentIntentCreateParams = { amount: 1, currency: 'usd' }
later.capture_method = 'manual'
const handed = { amount: 1, currency: 'usd' }
change(handed)
await stripe.paymentIntents.create({ amount: 1, currency: 'usd', capture_method: 'manual' })
await stripe.paymentIntents.create({ amount: 1, currency: 'usd', ...(isManual && { capture_method: 'manual' as const }) })
await stripe.paymentIntents.create({ amount: 1, currency: 'usd', ...body })
await stripe.paymentIntents.create(given)
await stripe.paymentIntents.create(later)
await stripe.paymentIntents.create(handed)
await stripe.setupIntents.create({})
await { paymentIntents: { create: (params: object) => params } }.paymentIntents.create({ amount: 1 })
`)
  expect(lines).toEqual([])
})

test('one branch of several, and an untyped client that is called stripe, are likely', () => {
  const { lines } = judge(`declare const isManual: boolean
declare const app: any
await stripe.paymentIntents.create(isManual ? { amount: 1, currency: 'usd', capture_method: 'manual' } : { amount: 1, currency: 'usd' })
await app.stripe.paymentIntents.create({ amount: 1, currency: 'usd' })
await app.paypal.paymentIntents.create({ amount: 1, currency: 'usd' })
`)
  expect(lines).toEqual([
    `5: create | likely | Since 2024-04-10: ${title}. | ${add}`,
    `6: create | likely | Since 2024-04-10: ${title}. | ${add}`,
  ])
})

test('only with the value that is meant: seen, dynamic, another, and one that a type excludes', () => {
  const { lines } = judge(
    `declare const mode: Stripe.Checkout.SessionCreateParams.Mode
declare const other: 'payment' | 'setup'
declare const body: any
await stripe.checkout.sessions.create({ mode: 'subscription' })
await stripe.checkout.sessions.create({ mode })
await stripe.checkout.sessions.create({ mode: 'payment' })
await stripe.checkout.sessions.create({ mode: other })
await stripe.checkout.sessions.create({})
await stripe.checkout.sessions.create(body)
await stripe.checkout.sessions.create({ mode: 'subscription', ...body })
await stripe.checkout.sessions.create({ mode: 'subscription', subscription_data: { description: 'x' } })
await stripe.checkout.sessions.create({ mode: 'subscription', subscription_data: { metadata: {} } })
`,
    [subscribing],
  )
  expect(lines).toEqual([
    `6: mode | certain | Since 2024-04-10: ${title}. | no fix`,
    `7: create | likely | Since 2024-04-10: ${title}. | no fix`,
    `12: mode | likely | Since 2024-04-10: ${title}. | no fix`,
    `14: mode | certain | Since 2024-04-10: ${title}. | no fix`,
  ])
})

test('met in one of the cases that can be seen is likely', () => {
  const { lines } = judge(
    `declare const isPlan: boolean
await stripe.checkout.sessions.create({ mode: isPlan ? 'subscription' : 'payment' })
await stripe.checkout.sessions.create(isPlan ? { mode: 'subscription' } : { mode: 'payment' })
await stripe.checkout.sessions.create({ mode: isPlan ? 'subscription' : 'subscription' })
let mode: Stripe.Checkout.SessionCreateParams.Mode = 'payment'
if (isPlan) mode = 'subscription'
await stripe.checkout.sessions.create({ mode })
await stripe.checkout.sessions.create({ mode: isPlan ? 'setup' : 'payment' })
`,
    [subscribing],
  )
  expect(lines).toEqual([
    `4: mode | likely | Since 2024-04-10: ${title}. | no fix`,
    `5: mode | likely | Since 2024-04-10: ${title}. | no fix`,
    `6: mode | certain | Since 2024-04-10: ${title}. | no fix`,
    `9: create | likely | Since 2024-04-10: ${title}. | no fix`,
  ])
})

test('one value of many that code has only at run time is none that is meant', () => {
  const given = { payment_method_types: ['klarna'] }
  const { lines } = judge(
    `declare const body: any
declare const known: 'card' | 'klarna'
declare const types: Stripe.PaymentIntentCreateParams['payment_method_types']
const base = { amount: 1, currency: 'usd' }
await stripe.paymentIntents.create({ ...base, payment_method_types: [body.type] })
await stripe.paymentIntents.create({ ...base, payment_method_types: body.types })
await stripe.paymentIntents.create({ ...base, payment_method_types: ['card', ...body.types] })
await stripe.paymentIntents.create({ ...base, payment_method_types: body.isLink ? ['link'] : [body.type] })
await stripe.paymentIntents.create({ ...base, payment_method_types: types })
await stripe.paymentIntents.create({ ...base, payment_method_types: [known] })
await stripe.paymentIntents.create({ ...base, payment_method_types: ['klarna', body.type] })
`,
    [changeOf(jump.to, { bites: [{ call: 'paymentIntents.create', given }] })],
  )
  expect(lines).toEqual([
    `12: create | likely | Since 2024-04-10: ${title}. | no fix`,
    `13: payment_method_types | certain | Since 2024-04-10: ${title}. | no fix`,
  ])
})

test('a list that contains the value, and a parameter that is absent', () => {
  const changes = [
    changeOf(jump.to, {
      bites: [
        {
          call: 'checkout.sessions.create',
          given: { payment_method_types: ['klarna'], mode: ['absent', 'payment'] },
        },
      ],
    }),
  ]
  const { lines } = judge(
    `await stripe.checkout.sessions.create({ payment_method_types: ['card', 'klarna'] })
await stripe.checkout.sessions.create({ payment_method_types: ['card'] })
await stripe.checkout.sessions.create({ payment_method_types: ['klarna'], mode: 'setup' })
`,
    changes,
  )
  expect(lines).toEqual([`3: payment_method_types | certain | Since 2024-04-10: ${title}. | no fix`])
})

test('what keeps the old behavior may lie below other objects, and in a call without parameters', () => {
  const nested = changeOf(jump.to, {
    bites: [
      {
        call: 'setupIntents.create',
        without: ['payment_method_options.card.request_three_d_secure'],
        keep: { 'payment_method_options.card.request_three_d_secure': "'any'" },
      },
    ],
  })
  const { fixed, lines } = judge(
    `await stripe.setupIntents.create()
await stripe.setupIntents.create({ payment_method_options: { card: {} } })
await stripe.setupIntents.create({ customer: 'c' })
await stripe.setupIntents.create({ payment_method_options: { card: { request_three_d_secure: 'any' } } })
`,
    [nested],
  )
  expect(lines).toHaveLength(3)
  expect(
    fixed,
  ).toBe(`await stripe.setupIntents.create({ payment_method_options: { card: { request_three_d_secure: 'any' } } })
await stripe.setupIntents.create({ payment_method_options: { card: { request_three_d_secure: 'any' } } })
await stripe.setupIntents.create({ customer: 'c', payment_method_options: { card: { request_three_d_secure: 'any' } } })
await stripe.setupIntents.create({ payment_method_options: { card: { request_three_d_secure: 'any' } } })
`)
})

test('what a later version on the way calls the parameter keeps the old behavior too', async () => {
  const code = `import Stripe from 'stripe'
const stripe = new Stripe('sk', { apiVersion: '2022-11-15', maxNetworkRetries: 0 })
await stripe.setupIntents.create({ customer: 'cus_1', allowed_payment_method_types: ['card'] })
await stripe.setupIntents.create({ customer: 'cus_1' })
`
  const { findings } = await scanTexts({ 'src/a.ts': code }, { to: '2026-09-30.endive' })
  expect(findings.flatMap(({ line, element }) => (element.startsWith('setup') ? [line] : []))).toEqual([4])
})

test('an empty object that takes its members one by one is a case beside another', () => {
  const { fixed } = judge(`declare const isTaxed: boolean
let params: any = {}
if (isTaxed) params = { amount: 2, currency: 'usd' }
else params.amount = 1
await stripe.paymentIntents.create(params)
`)
  expect(fixed).toBe(`declare const isTaxed: boolean
let params: any = { capture_method: 'automatic' }
if (isTaxed) params = { amount: 2, currency: 'usd', capture_method: 'automatic' }
else params.amount = 1
await stripe.paymentIntents.create(params)
`)
})

test('an empty object that every branch replaces is no case of its own', () => {
  const { lines } = judge(`declare const isTaxed: boolean
let params: Stripe.PaymentIntentCreateParams | Record<string, never> = {}
if (isTaxed) params = { amount: 2, currency: 'usd', capture_method: 'manual' }
else params = { amount: 1, currency: 'usd', capture_method: 'manual' }
await stripe.paymentIntents.create(params as Stripe.PaymentIntentCreateParams)
let other: Stripe.PaymentIntentCreateParams | Record<string, never> = {}
other = isTaxed ? { amount: 2, currency: 'usd', capture_method: 'manual' } : { amount: 2, currency: 'usd' }
await stripe.paymentIntents.create(other as Stripe.PaymentIntentCreateParams)
`)
  expect(lines.map((line) => line.split(' | ').slice(0, 2).join(' '))).toEqual(['10: create likely'])
})
