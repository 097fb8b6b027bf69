// What is said of the versions that code sets, besides the findings: the inventory, and where the code stands.
import { inShort, scanTexts } from './scan-texts.ts'

const manifest = '{ "dependencies": { "stripe": "^16.0.0" } }'

test('the inventory names every place that sets a version, findings or not', async () => {
  const { inventory, findings } = await scanTexts({
    'package.json': manifest,
    'src/stripe.ts': `import Stripe from 'stripe'
export const stripe = new Stripe('sk', { apiVersion: '2024-06-20' })
export const second = new Stripe('sk', { apiVersion: '2025-03-31.basil' as any })
stripe.customers.create({}, { apiVersion: '2024-06-20' })
stripe.ephemeralKeys.create({ customer: 'c' }, { apiVersion: '2023-10-16' })
stripe.webhookEndpoints.create({ url: '', enabled_events: ['*'], api_version: '2024-04-10' })
fetch('https://api.stripe.com/v1/ephemeral_keys', { headers: { 'Stripe-Version': '2022-11-15' } })
fetch('https://api.stripe.com/v1/customers', { headers: { 'Stripe-Version': '2024-06-20' } })
const third = new Stripe('sk', { apiVersion: process.env.STRIPE_API_VERSION as any })
`,
    'src/webhook.ts': `import { stripe } from './stripe'
export const handle = (body: string, signature: string) => {
  const event = stripe.webhooks.constructEvent(body, signature, 'whsec')
  switch (event.type) {
    case 'invoice.paid':
      break
    case 'not.an.event':
  }
  return { 'customer.created': 1 }
}
`,
  })
  expect(inventory.map(({ path, line, kind, version }) => `${path}:${line} ${kind} ${version}`)).toEqual([
    'package.json:1 sdk ^16.0.0',
    'src/stripe.ts:2 client 2024-06-20',
    'src/stripe.ts:3 client 2025-03-31.basil',
    'src/stripe.ts:4 request 2024-06-20',
    'src/stripe.ts:5 ephemeral-key 2023-10-16',
    'src/stripe.ts:6 webhook-endpoint 2024-04-10',
    'src/stripe.ts:7 ephemeral-key 2022-11-15',
    'src/stripe.ts:8 header 2024-06-20',
    'src/stripe.ts:9 client null',
    'src/webhook.ts:3 webhook-handler null',
    'src/webhook.ts:5 event-type invoice.paid',
    'src/webhook.ts:9 event-type customer.created',
  ])
  // The endpoint is on neither client's version.
  expect(findings.map(({ line, change }) => `${line} ${change}`)).toEqual(['6 version-drift'])
})

test('constants, clients and settings in other files', async () => {
  const report = await scanTexts({
    'package.json': '{ "name": "app", "dependencies": { "stripe": "^16.0.0" } }',
    'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
    'packages/config/package.json': '{ "name": "@acme/config", "main": "dist/index.js" }',
    'packages/config/src/index.ts': `export const STRIPE_VERSION = '2024-04-10'\n`,
    'src/settings.ts': `export const settings = { stripe: { options: { apiVersion: '2023-10-16' } } }\n`,
    'src/a.ts': `import Stripe from 'stripe'
import { STRIPE_VERSION } from '@acme/config'
import { settings } from '@/settings'
export const one = new Stripe('sk', { apiVersion: STRIPE_VERSION })
export const two = new Stripe('sk', { apiVersion: settings.stripe.options.apiVersion as any })
export const three = new Stripe('sk', settings.stripe.options as any)
`,
  })
  expect(
    report.findings.map(({ path, line, fix }) => [`${path}:${line}`, fix?.safety, fix?.edits[0]?.path]),
  ).toEqual([
    ['src/a.ts:4', 'safe', 'packages/config/src/index.ts'],
    ['src/a.ts:5', 'safe', 'src/settings.ts'],
    ['src/settings.ts:1', 'safe', 'src/settings.ts'],
  ])
})

test.each([
  [
    'a Sanity client in a file about Stripe',
    `createClient({ projectId: 'stripe', apiVersion: '2023-05-03' })`,
  ],
  [
    'a Shopify setting below a name that says Stripe',
    `const stripe = { shopify: { apiVersion: '2024-01' } }`,
  ],
  [
    'a header of another product',
    `fetch('https://api.stripe.dev', { headers: { 'Api-Version': '2024-04-10' } })`,
  ],
  ['a comparison', `if (stripe.apiVersion === '2024-04-10') run()`],
  ['the script of the browser library', `const stripe = Stripe('pk', { apiVersion: '2024-04-10' })`],
  ['the browser library', `const stripe = await loadStripe('pk', { apiVersion: '2024-04-10' })`],
])('left alone: %s', async (_, code) => {
  const { findings } = await scanTexts({ 'package.json': manifest, 'a.js': `// stripe\n${code}\n` })
  expect(inShort(findings)).toEqual([])
})
