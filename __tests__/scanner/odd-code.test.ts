// Code that nobody should write and somebody does: nothing of it may stop a scan, nor hide the file beside it.
import { inShort, scanTexts } from './scan-texts.ts'

const good = `import Stripe from 'stripe'\nexport const stripe = new Stripe('sk', { apiVersion: '2024-04-10' })\n`
const found = ['good.ts:2 api-version-pin certain safe']

const stripe = `import Stripe from 'stripe'\nconst stripe = new Stripe('sk', { apiVersion: '2024-06-20' })\n`
const many = 5000

const odd: Record<string, [name: string, text: string]> = {
  'an empty file': ['a.ts', ''],
  'only comments': ['a.ts', '// stripe apiVersion\n/* financialConnections */'],
  'only a byte order mark': ['a.ts', '\uFEFF'],
  'a declaration file': [
    'a.d.ts',
    `import Stripe from 'stripe'\ndeclare global { interface Window { stripe: Stripe } }\n`,
  ],
  'export =': [
    'a.ts',
    `import Stripe = require('stripe')\nconst s = new Stripe('k', { apiVersion: '2024-06-20' })\nexport = s\n`,
  ],
  'a shebang and with': ['a.js', `#!/usr/bin/env node\nwith (require('stripe')) { webhooks }\n`],
  decorators: [
    'a.ts',
    `import Stripe from 'stripe'\n@a() @b class X { @c d; constructor(@e() private s: Stripe) {} @f() async g(@h i) {} }\n`,
  ],
  'a sum of thousands': ['a.ts', `${stripe}export const x = 'a'${` + 'b'`.repeat(many)}\n`],
  'thousands of brackets': ['a.ts', `${stripe}export const x = ${'['.repeat(many)}${']'.repeat(many)}\n`],
  'thousands of calls': ['a.ts', `${stripe}export const x = (stripe as any)${'.a()'.repeat(many)}\n`],
  'thousands of else': ['a.ts', `${stripe}${'if (stripe) {} else '.repeat(many)}{}\n`],
  'a huge literal': [
    'a.ts',
    `${stripe}export const data = [${'{ apiVersion: 1, type: "x" },\n'.repeat(many)}]\n`,
  ],
  'a huge string': ['a.ts', `${stripe}export const text = '${'financialConnections '.repeat(20000)}'\n`],
  'constants in a circle': [
    'a.ts',
    `${stripe}const a: any = b || { ...c }, b: any = a ?? c, c: any = a ? b : a\nstripe.customers.create({}, { apiVersion: a })\nnew Stripe('k', { ...a, apiVersion: b })\n`,
  ],
  'functions in a circle': [
    'a.ts',
    `${stripe}const f = (): any => g(), g = (): any => f()\nstripe.financialConnections.sessions.create(f())\n`,
  ],
  'names of Object': [
    'a.ts',
    `${stripe}const o: any = { __proto__: null, constructor: 1, toString() {}, hasOwnProperty: 2 }\no.constructor.prototype; o['__proto__']; stripe.customers.create(o.toString)\n`,
  ],
  'unfinished code': ['a.ts', `import Stripe from 'stripe'\nconst stripe = new Stripe('sk', {\nfunction (\n`],
  'a merge conflict': ['a.ts', `<<<<<<< HEAD\n${stripe}=======\n${stripe}>>>>>>> other\n`],
  'binary rubbish': ['a.js', `stripe\u0000\u0001\uFFFD\uD800 apiVersion`],
}

test.each(Object.entries(odd))('%s', async (_, [name, text]) => {
  const report = await scanTexts({ 'good.ts': good, [name]: text }, { from: '2024-04-10' })
  const inGood = report.findings.filter((each) => each.path === 'good.ts')
  expect(inShort(inGood)).toEqual(found)
  for (const each of report.findings) expect(each.line).toBeLessThanOrEqual(text.split('\n').length + 2)
})

test('a file that is too deep to read is named as skipped', async () => {
  const [name, text] = odd['thousands of brackets'] as [string, string]
  const { skipped } = await scanTexts({ 'good.ts': good, [name]: text }, { from: '2024-04-10' })
  expect(skipped).toEqual([{ path: 'a.ts', reason: 'too-deep' }])
})

test('a file with syntax errors is judged as far as it goes, and not edited', async () => {
  const text = `import Stripe from 'stripe'\nconst stripe = new Stripe('sk', { apiVersion: '2024-04-10' })\nif (\n`
  const { findings, skipped } = await scanTexts({ 'a.ts': text }, { from: '2024-04-10' })
  expect(inShort(findings)).toEqual(['a.ts:2 api-version-pin certain no fix'])
  expect(skipped).toEqual([{ path: 'a.ts', reason: 'syntax-error' }])
})

test('configurations and packages that point at themselves', async () => {
  const report = await scanTexts({
    'package.json': '{ "name": "twice", "dependencies": { "stripe": "^15.12.0" } }',
    'a/package.json': '{ "name": "twice", "main": "../b/index.js" }',
    'b/package.json':
      '{ "name": "twice", "exports": { ".": { "import": { "default": "./index.js" } }, "./*": "./*" } }',
    'tsconfig.json':
      '{ "extends": "./base.json", "compilerOptions": { "paths": { "*": ["*"], "@/*": ["@/*", "./*"], "stripe": ["./stripe.ts"] } } }',
    'base.json': '{ "extends": ["./tsconfig.json", "./base.json"] }',
    'a/tsconfig.json':
      '{ "extends": "../a/tsconfig.json", "compilerOptions": { "baseUrl": 7, "paths": [1] } }',
    'a/x.ts': `import { y } from '@/a/y'\nimport { z } from 'twice'\nimport Stripe from 'stripe'\nexport const x = new Stripe(y + z)\n`,
    'a/y.ts': `export * from './x'\nexport * from './y'\nexport const y = 'stripe'\n`,
  })
  expect(inShort(report.findings)).toEqual([
    'a/x.ts:4 api-version-pin certain safe',
    'package.json:1 sdk-range certain safe',
  ])
})
