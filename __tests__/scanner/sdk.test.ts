// What the SDK itself changed, in code on one release and on its way to another.
import { inShort, scanTexts } from './scan-texts.ts'

const manifest = (range: string) => JSON.stringify({ dependencies: { stripe: range } })
const about = (lines: readonly string[]) =>
  lines.filter((line) => line.includes(' sdk-') && !line.includes('sdk-range'))

async function scan(
  code: string,
  path: string,
  release: string | null,
  to: string,
  from: string | null = null,
) {
  const files = { [path]: code, ...(release === null ? {} : { 'package.json': manifest(release) }) }
  return about(inShort((await scanTexts(files, { from, to })).findings))
}

const MODERN = `import Stripe from 'stripe'
const stripe = new Stripe('sk', { apiVersion: '2026-03-25.dahlia', maxNetworkRetries: 1 })
stripe.customers.list({ stripeAccount: 'acct_1' })
stripe.customers.list({}, { host: 'example.com' })
`

test('21 and 22 pin the same version: the release in package.json says what is ahead', async () => {
  const crossing = [
    'src/a.ts:3 sdk-22-options-after-params certain safe',
    'src/a.ts:4 sdk-22-removes-request-host certain no fix',
  ]
  expect(await scan(MODERN, 'src/a.ts', '21.0.1', '2026-09-30.endive')).toEqual(crossing)
  expect(await scan(MODERN, 'src/a.ts', '^22.0.0', '2026-09-30.endive')).toEqual([])
})

test('a major is crossed even where the API version stays', async () => {
  expect(await scan(MODERN, 'src/a.ts', '21.0.1', '2026-03-25.dahlia')).toHaveLength(2)
  expect(await scan(MODERN, 'src/a.ts', '22.0.2', '2026-03-25.dahlia')).toEqual([])
})

test('where no release is known, the one that pins the version stands for it', async () => {
  expect(await scan(MODERN, 'src/a.ts', null, '2026-03-25.dahlia', '2026-02-25.clover')).toHaveLength(2)
})

test('packages of one repository are judged by the release each has', async () => {
  const files = {
    'old/package.json': manifest('21.0.1'),
    'old/a.ts': MODERN,
    'new/package.json': manifest('22.1.0'),
    'new/a.ts': MODERN,
  }
  const { findings } = await scanTexts(files, { to: '2026-09-30.endive' })
  expect(new Set(about(inShort(findings)).map((line) => line.split(':')[0]))).toEqual(new Set(['old/a.ts']))
})

test('an ES module is sure to break without new; what is required can be called', async () => {
  const esm = `import Stripe from 'stripe'\nexport const stripe = Stripe('sk', { apiVersion: '2026-03-25.dahlia' })\n`
  const cjs = `module.exports = require('stripe')('sk', { apiVersion: '2026-03-25.dahlia' })\n`
  const to = '2026-09-30.endive'
  expect(await scan(esm, 'a.mjs', '21.0.1', to)).toEqual(['a.mjs:2 sdk-22-client-needs-new certain safe'])
  expect(await scan(esm, 'a.js', '21.0.1', to)).toEqual(['a.js:2 sdk-22-client-needs-new likely safe'])
  expect(await scan(cjs, 'a.cjs', '21.0.1', to)).toEqual([])
})

test('callbacks, keys and options of anybody else are left alone', async () => {
  const code = `import Stripe from 'stripe'
import { customers } from './db'
const stripe = new Stripe('sk', { apiVersion: '2026-03-25.dahlia' })
customers.list({ stripeAccount: 'a' })
customers.create({ email: 'a' }, (error: Error) => console.log(error))
export async function all(options: Stripe.RequestOptions) {
  const ids = ['a', 'b'].map((id) => stripe.customers.retrieve(id))
  await stripe.customers.list({}, options).autoPagingEach((each) => console.log(each.id))
  return Promise.all(ids)
}
`
  expect(await scan(code, 'src/a.ts', '21.0.1', '2026-09-30.endive')).toEqual([])
})

test('members that old releases had resolve, also those that only ran', async () => {
  const code = `import Stripe from 'stripe'
const stripe = new Stripe('sk', { apiVersion: '2020-08-27', maxNetworkRetries: 1 })
stripe.setTimeout(1000)
stripe.getUname
stripe.charges.list({}, { stripe_account: 'acct_1' })
`
  expect(await scan(code, 'src/a.ts', '8.222.0', '2022-11-15')).toEqual([
    'src/a.ts:3 sdk-11-removes-config-setters certain no fix',
    'src/a.ts:4 sdk-11-removes-basic-methods certain no fix',
    'src/a.ts:5 sdk-11-removes-snake-case-options certain safe',
  ])
})

test('retries are left to the SDK, or said', async () => {
  const code = `import Stripe from 'stripe'
import { settings } from './settings'
export const a = new Stripe('sk', { apiVersion: '2023-08-16' })
export const b = new Stripe('sk', { apiVersion: '2023-08-16', maxNetworkRetries: 0 })
export const c = new Stripe('sk', { apiVersion: '2023-08-16', ...settings })
`
  expect(await scan(code, 'src/a.ts', '12.18.0', '2023-08-16', '2022-11-15')).toEqual([
    'src/a.ts:3 sdk-13-retries-once certain unsafe',
  ])
})

test('where two majors raised the number of retries, the words and the fix are of both', async () => {
  const files = {
    'package.json': '{ "dependencies": { "stripe": "10.17.0" } }',
    'src/a.ts': `import Stripe from 'stripe'
export const a = new Stripe('sk', { apiVersion: '2022-08-01' })
`,
  }
  const { findings } = await scanTexts(files, { to: '2024-09-30.acacia' })
  const told = findings.filter(({ element }) => element === 'StripeConfig.maxNetworkRetries')
  expect(told.map(({ change, what, fix }) => [change, what, fix?.title])).toEqual([
    [
      'sdk-17-retries-twice',
      'Since stripe 17.0.0: a failed request is sent again twice by default; stripe 10 sends none again.',
      'Keep the old number of retries: add maxNetworkRetries: 0',
    ],
  ])
  expect(told[0]?.why).toContain('up to 2 times')
})
