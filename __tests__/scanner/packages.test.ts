// A client that comes from elsewhere: barrels, aliases, packages of the repository, CommonJS, singletons.
import { inShort, scanTexts } from './scan-texts.ts'

const slug = 'permissions-required-financial-connections-session'
const call = (client: string) =>
  `${client}.financialConnections.sessions.create({ account_holder: { type: 'customer', customer: 'c' } })`

const files: Record<string, string> = {
  'package.json': '{ "workspaces": ["packages/*", "apps/*"], "dependencies": { "stripe": "^16.12.0" } }',
  'packages/billing/package.json':
    '{ "name": "@acme/billing", "exports": { ".": "./dist/index.js", "./server": { "types": "./dist/server.d.ts", "default": "./dist/server.js" } } }',
  'packages/billing/src/index.ts': `export * from './lib'\nexport { default as billing } from './lib/client'\n`,
  'packages/billing/src/lib/index.ts': `export { getStripe, getStripeLater } from './singleton'\nexport * as clients from './client'\n`,
  'packages/billing/src/lib/client.ts': `import Stripe from 'stripe'\nexport const stripe = new Stripe('sk', { apiVersion: '2024-06-20' })\nexport default stripe\n`,
  'packages/billing/src/lib/singleton.ts': `import type { Stripe } from 'stripe'
let cached: Stripe | null = null
export function getStripe() {
  if (!cached) {
    const S = require('stripe')
    cached = new S('sk', { apiVersion: '2024-06-20' })
  }
  return cached!
}
export const getStripeLater = async () => getStripe()
`,
  'packages/billing/src/server.ts': `import * as Stripe from 'stripe'\nexport const server = new Stripe.default('sk', { apiVersion: '2024-06-20' })\n`,
  'apps/web/tsconfig.json':
    '{ "extends": "../../tsconfig.base.json", "compilerOptions": { "baseUrl": "." } }',
  'tsconfig.base.json': '{ "compilerOptions": { "paths": { "@billing/*": ["packages/billing/src/*"] } } }',
  'apps/web/a.ts': `import { billing, clients, getStripe, getStripeLater } from '@acme/billing'
import { server } from '@acme/billing/server'
import { stripe as aliased } from '@billing/lib/client'
import def from '../../packages/billing/src/lib/client.js'
export const one = () => ${call('billing')}
export const two = () => ${call('clients.stripe')}
export const three = () => ${call('getStripe()')}
export const four = async () => ${call('(await getStripeLater())')}
export const five = () => ${call('server')}
export const six = () => ${call('aliased')}
export const seven = () => ${call('def')}
`,
  'apps/old/client.cjs': `const Stripe = require('stripe')
class Billing {
  constructor() {
    this.stripe = new Stripe('sk', { apiVersion: '2024-06-20' })
  }
  link() {
    return ${call('this.stripe')}
  }
}
module.exports = { Billing, stripe: Stripe('sk', { apiVersion: '2024-06-20' }) }
module.exports.lazy = async () => (await import('stripe')).default
`,
  'apps/old/use.js': `const { stripe } = require('./client.cjs')
const lib = require('./client.cjs')
exports.one = () => ${call('stripe')}
exports.two = () => ${call('lib.stripe')}
exports.three = async () => { const S = await lib.lazy(); const s = new S('sk', { apiVersion: '2024-06-20' }); return ${call('s')} }
`,
}

test('each is resolved, and the call is certain', async () => {
  const { findings } = await scanTexts(files)
  expect(inShort(findings)).toEqual([
    `apps/old/client.cjs:7 ${slug} certain safe`,
    `apps/old/use.js:3 ${slug} certain safe`,
    `apps/old/use.js:4 ${slug} certain safe`,
    `apps/old/use.js:5 ${slug} certain safe`,
    ...[5, 6, 7, 8, 9, 10, 11].map((line) => `apps/web/a.ts:${line} ${slug} certain safe`),
  ])
})

test('parameters that another file builds', async () => {
  const { findings } = await scanTexts({
    'package.json': '{ "dependencies": { "stripe": "^16.12.0" } }',
    'params.ts': `export const permissions = ['balances', 'owner'] as const
export const build = async (customer: string) => ({ account_holder: { type: 'customer' as const, customer } })
export class Params { static make(customer: string) { const made: any = { account_holder: { type: 'customer', customer } }; made.permissions = permissions; return made } }
`,
    'a.mts': `import Stripe from 'stripe'
import { build, Params, permissions } from './params.js'
declare const stripe: Stripe
export const one = async () => stripe.financialConnections.sessions.create((await build('c')) as any)
export const two = () => stripe.financialConnections.sessions.create(Params.make('c'))
export const three = () => stripe.financialConnections.sessions.create({ account_holder: { type: 'customer', customer: 'c' }, permissions: permissions as any })
`,
  })
  expect(inShort(findings)).toEqual([
    `a.mts:4 ${slug} likely unsafe`,
    'params.ts:1 invalid-permissions-financial-connections-session certain no fix',
  ])
})
