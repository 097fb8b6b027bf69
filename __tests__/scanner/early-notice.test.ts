// Early notice: what works in the target and Stripe advises against. Told only where somebody asks.
import { statusOf } from '../../src/cli/status.ts'
import { conclude, countFindings } from '../../src/report/conclusion.ts'
import { formatMarkdown } from '../../src/report/formats/markdown.ts'
import { formatText } from '../../src/report/formats/text.ts'
import { planReview } from '../../src/report/review.ts'
import { summarize } from '../../src/report/summary.ts'
import { scanTexts } from './scan-texts.ts'

const to = '2026-10-28.endive'
const PACKAGE = '{ "dependencies": { "stripe": "23.1.0" } }'
const CODE = `import Stripe from 'stripe'
const stripe = new Stripe('sk', { apiVersion: '2026-10-28.endive' })
export async function all(method: Stripe.PaymentMethod, client: any, id: string) {
  const old = method.link?.persistent_token
  const { link } = method
  if (link) console.log(link.email, link['persistent_token'])
  await stripe.issuing.authorizations.approve(id)
  await client.issuing.authorizations.decline(id)
  await stripe.setupIntents.create({ payment_method_options: { link: { persistent_token: old } } })
  const options = { link: { persistent_token: 'x' } }
  await stripe.paymentIntents.create({ amount: 1, currency: 'usd', payment_method_options: options })
  return stripe.exchangeRates.list()
}
`
const files = { 'package.json': PACKAGE, 'src/a.ts': CODE }
const ask = (texts: Record<string, string>, advice: boolean, from: string | null = null) =>
  scanTexts(texts, { from, to, advice })

test('deprecated methods, parameters and fields are found, typed and not, on the target’s version too', async () => {
  const { findings } = await ask(files, true)
  const lines = CODE.split('\n')
  expect(
    findings.map(
      ({ line, column, endColumn, element, certainty }) =>
        `${line} ${lines[line - 1]?.slice(column - 1, endColumn - 1)} ${element} ${certainty}`,
    ),
  ).toEqual([
    '4 persistent_token payment_method.link.persistent_token certain',
    "6 'persistent_token' payment_method.link.persistent_token certain",
    '7 approve issuing.authorizations.approve certain',
    '8 decline issuing.authorizations.decline likely',
    '9 persistent_token setupIntents.create payment_method_options.link.persistent_token certain',
    '10 persistent_token paymentIntents.create payment_method_options.link.persistent_token certain',
    '12 list exchangeRates.list certain',
  ])
})

test('one says since when, what to do, and that no version breaks it', async () => {
  const { findings } = await ask(files, true)
  const { excerpt: _, fingerprint: __, message: ___, ...told } = findings.at(-1) as (typeof findings)[0]
  expect(told).toEqual({
    path: 'src/a.ts',
    line: 12,
    column: 31,
    endLine: 12,
    endColumn: 35,
    change: 'deprecated-exchangerates-list',
    apiVersion: null,
    element: 'exchangeRates.list',
    layer: 'api',
    severity: 'advice',
    early: true,
    certainty: 'certain',
    title: '`exchangeRates.list` is deprecated',
    what: '`exchangeRates.list` is deprecated.',
    why: 'Stripe’s types mark it as deprecated since 2025-09-30.clover; nothing breaks yet.',
    todo: 'Plan to move to the FX Quotes API, a preview, which takes its place.',
    url: 'https://docs.stripe.com/payments/currencies/localize-prices/fx-quotes-api',
    fix: null,
  })
})

test('where nobody asks it is quiet', async () => {
  expect((await ask(files, false)).findings).toEqual([])
})

test('a type that the types say to replace: in their words, with the name', async () => {
  const code = `import Stripe from 'stripe'
export const params: Stripe.PersonListParams = { limit: 1 }
`
  const { findings } = await scanTexts(
    { 'src/a.ts': code },
    { from: '2024-04-10', to: '2024-06-20', advice: true },
  )
  expect(findings.map(({ message }) => message)).toEqual([
    '`Stripe.PersonListParams` is deprecated. Stripe’s types mark it as deprecated since 2023-10-16; Stripe says: ' +
      '“prefer AccountListPersonsParams”. Nothing breaks yet. Use `Stripe.AccountListPersonsParams` instead.',
  ])
  const later = await scanTexts({ 'src/a.ts': code }, { from: '2024-04-10', to, advice: true })
  expect(later.findings.map(({ severity, early }) => [severity, early])).toEqual([['breaking', undefined]])
})

test('the same names of somebody else are nothing to us', async () => {
  const code = `import Stripe from 'stripe'
import { rates, issuing } from './bank'
const stripe = new Stripe('sk', { apiVersion: '2026-10-28.endive' })
interface Link { persistent_token: string }
export async function mine(link: Link, bank: { exchangeRates: { list(): string[] } }) {
  await issuing.authorizations.approve('a')
  const exchangeRates = rates.list()
  const card = await stripe.issuing.authorizations.retrieve('iauth')
  return [link.persistent_token, bank.exchangeRates.list(), exchangeRates, card.approved]
}
`
  const bank = `export const rates = { list: () => [1] }
export const issuing = { authorizations: { approve: async (id: string) => id } }
`
  const { findings } = await ask({ 'package.json': PACKAGE, 'src/a.ts': code, 'src/bank.ts': bank }, true)
  expect(findings).toEqual([])
})

test('what a version on the way changes is told besides, and once', async () => {
  const code = `import Stripe from 'stripe'
const stripe = new Stripe('sk', { apiVersion: '2023-10-16' })
export const pay = (source: string) => stripe.charges.create({ amount: 1, currency: 'usd', source })
export const plan = (id: string) => stripe.subscriptions.create({ customer: id, coupon: 'x' })
`
  const report = await ask({ 'src/a.ts': code }, true, '2023-10-16')
  const told = report.findings.map(({ line, change, early }) => `${line} ${change}${early ? ' early' : ''}`)
  expect(told).toEqual(expect.arrayContaining(['3 superseded-charges early']))
  expect(told.filter((each) => each.endsWith('early'))).toHaveLength(1)
  const without = await ask({ 'src/a.ts': code }, false, '2023-10-16')
  expect(told.filter((each) => !each.endsWith('early'))).toEqual(
    without.findings.map(({ line, change }) => `${line} ${change}`),
  )
  expect(report.checklist).toEqual(without.checklist)
})

test('it fails nothing, is no comment of a review, and every format calls it early notice', async () => {
  const report = await ask(files, true)
  expect(statusOf(report.findings, [], 'any')).toBe(0)
  expect(conclude(report, 'any')).toBe('success')
  expect(countFindings(report)).toEqual({ findings: 0, breaking: 0, fixable: 0 })
  expect(summarize(report)).toBe(`Nothing breaks on the way to ${to}. 7 early notices. 1 file scanned of 2.`)
  const hunks = [{ start: 1, end: 14, added: [4, 7, 12], shift: 0 }]
  expect(planReview(report, [{ path: 'src/a.ts', status: 'modified', hunks }], () => CODE)).toEqual({
    comments: [],
    outside: [],
  })
  expect(formatText(report, {}).match(/early notice(?= |\n)/g)).toHaveLength(7)
  expect(formatMarkdown(report, {}).match(/ · early notice · (?:likely · )?no fix/g)?.length ?? 0).toBe(7)
})
