// Repositories that are made to take for ever: each is scanned to its end, and what is given up is named.
import { inShort, scanTexts } from './scan-texts.ts'

const head = `import Stripe from 'stripe'\nconst stripe = new Stripe('k', { apiVersion: '2024-06-20' })\n`
const client = `import Stripe from 'stripe'\nexport const stripe = new Stripe('k', { apiVersion: '2024-06-20' })\n`
const create = (params: string) => `stripe.financialConnections.sessions.create(${params})\n`
const session = create(`{ account_holder: { type: 'customer' } }`)
const slug = 'permissions-required-financial-connections-session'

function lines(count: number, each: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => each(index)).join('')
}

function files(count: number, each: (index: number) => string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}.ts`, each(index)]))
}

test('files that export all of each other in rings: every call is found, and what was cut is named', async () => {
  const rings = files(
    500,
    (i) =>
      `${head}export * from './f${(2 * i + 1) % 500}'\nexport * from './f${(2 * i + 2) % 500}'\n${session}`,
  )
  const { findings, skipped } = await scanTexts(rings)
  expect(new Set(findings.map(({ path }) => path)).size).toBe(500)
  expect(skipped.length).toBeGreaterThan(0)
  expect(new Set(skipped.map(({ reason }) => reason))).toEqual(new Set(['timeout']))
})

test('a barrel of hundreds of files leads to the client, and nothing is cut', async () => {
  const { findings, skipped } = await scanTexts({
    ...files(400, (i) => `export const v${i} = 'stripe'\nexport function g${i}() {}\n`),
    'client.ts': client,
    'inner.ts': `${lines(400, (i) => `export * from './f${i}'\n`)}export * from './client'\n`,
    'index.ts': `export * from './inner'\n`,
    'use.ts': `import { stripe } from './index'\n${session}`,
  })
  expect(inShort(findings)).toEqual([`use.ts:2 ${slug} certain safe`])
  expect(skipped).toEqual([])
})

test('a client handed on through thousands of files is a client in the first and the last of them', async () => {
  const count = 2000
  const { findings, skipped } = await scanTexts({
    ...files(count, (i) => `import { stripe as s } from './f${i + 1}'\nexport const stripe = s\n${session}`),
    [`f${count}.ts`]: client,
  })
  expect(inShort(findings).sort()).toEqual(
    Array.from({ length: count }, (_, i) => `f${i}.ts:3 ${slug} certain safe`).sort(),
  )
  expect(skipped).toEqual([])
})

test.each([
  [
    'classes that extend each other',
    `import Stripe from 'stripe'\nclass C0 extends Stripe {}\n${lines(1500, (i) => `class C${i + 1} extends C${i} {}\n`)}const stripe = new C1500('k')\n`,
  ],
  [
    'constants above what they are made of',
    `${head}${lines(5000, (i) => `const a${i} = a${i + 1}\n`)}const a5000 = stripe\n${session.replace('stripe', 'a0')}`,
  ],
])('%s exhaust the stack of the checker: the file is named, the one beside it is judged', async (_, text) => {
  const { findings, skipped } = await scanTexts({
    'a.ts': text,
    'b.ts': `${head}${session}`,
  })
  expect(inShort(findings)).toContain(`b.ts:3 ${slug} certain safe`)
  expect(skipped).toEqual([{ path: 'a.ts', reason: 'timeout' }])
})

test('a variable that is set in hundreds of places is not resolved, and that is said', async () => {
  const count = 300
  const { findings, unresolved } = await scanTexts({
    'a.ts': `${head}let params: any\n${lines(count, (i) => `params = { customer: '${i}' }\n${create('params')}`)}`,
  })
  expect(new Set(inShort(findings).map((each) => each.replace(/^\S+ /, '')))).toEqual(
    new Set([`${slug} likely no fix`]),
  )
  expect([findings.length, unresolved.length]).toEqual([count, count])
})

test('a thousand usages of one object are a thousand findings', async () => {
  const { findings, skipped } = await scanTexts({
    'a.ts': `${head}const params = { account_holder: { type: 'customer' } }\n${lines(1000, () => create('params'))}`,
  })
  expect(findings.length).toBe(1000)
  expect(skipped).toEqual([])
})

test('objects spread into hundreds of calls, twenty times each, add up', async () => {
  const spread = `{ ${'...p, '.repeat(20)} }`
  const { findings, skipped } = await scanTexts({
    'a.ts': `${head}const p = {}\n${lines(200, () => create(spread))}`,
  })
  expect(findings.length + skipped.length).toBeGreaterThanOrEqual(200)
})

test('white space without end after an import is read once', async () => {
  const { findings } = await scanTexts({
    'a.ts': `import${' '.repeat(400_000)}\n`,
    'b.ts': `${head}/* import${' '.repeat(400_000)}x */\n${session}`,
  })
  expect(inShort(findings)).toEqual([`b.ts:4 ${slug} certain safe`])
})

test('configurations that extend each other a hundred times each', async () => {
  const each = (next: number) =>
    JSON.stringify({ extends: Array.from({ length: 100 }, () => `./c${next}.json`) })
  const { findings } = await scanTexts({
    'tsconfig.json': each(0),
    ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`c${i}.json`, each(i + 1)])),
    'a.ts': `import { x } from '@/x'\n${head}${session}`,
  })
  expect(inShort(findings)).toEqual([`a.ts:4 ${slug} certain safe`])
})

test('a bundle that is one function is given up where its flow is too long to follow, and read where it is not', async () => {
  const bundle = (count: number) =>
    `${head};(function () {\n${lines(count, (i) => `var v${i} = function (a) { return a.b.c + v${(i * 7) % count}(a) }\nv${i}.prototype.x = v${(i * 3) % count}\n`)}${session}})()\n`
  const { findings, skipped } = await scanTexts({ 'long.js': bundle(5000), 'short.js': bundle(500) })
  expect(inShort(findings)).toEqual([`short.js:1004 ${slug} certain safe`])
  expect(skipped).toEqual([{ path: 'long.js', reason: 'too-deep' }])
})

test('a long file is not checked as a whole for a comment that silences an error; without the comment its fix is proved', async () => {
  const long = (before: string) =>
    `${head}${lines(4000, (i) => `export const text${i} = 'one of many lines that say nothing'\n`)}${before}${session}`
  const { findings } = await scanTexts({ 'a.ts': long('// @ts-expect-error no types\n'), 'b.ts': long('') })
  expect(inShort(findings)).toEqual([`a.ts:4004 ${slug} certain no fix`, `b.ts:4003 ${slug} certain safe`])
})

test('types that multiply fill no memory: the file is named, the one beside it is judged', async () => {
  const digits = Array.from({ length: 10 }, (_, i) => `'${i}'`).join(' | ')
  const names = ['a', 'b', 'c', 'd'].map((first) => `\`${first}\${D}\${D}\${D}\${D}\``).join(' | ')
  const { findings, skipped } = await scanTexts(
    {
      'a.ts': `${head}type D = ${digits}\ndeclare const all: Record<${names}, Stripe.Product>\nall.a0000.features\n`,
      'b.ts': `${head}declare const one: Stripe.Product\none.features\n`,
    },
    { from: '2023-10-16', to: '2024-04-10' },
  )
  expect(inShort(findings).filter((each) => !each.includes('pin'))).toEqual([
    'b.ts:4 renames-features-attribute-product-object certain safe',
  ])
  expect(skipped).toEqual([{ path: 'a.ts', reason: 'timeout' }])
})

test('a manifest of a hundred thousand packages is read once', async () => {
  const names = lines(100_000, (i) => `"p${i}": "npm:q@^1.0.0",\n`)
  const { packages } = await scanTexts({
    'package.json': `{ "dependencies": {\n${names}"stripe": "^14.0.0", "old": "npm:stripe@^12.0.0" } }`,
    'a.ts': `${head}${session}`,
  })
  expect(packages.map(({ path, from }) => ({ path, from }))).toEqual([{ path: '.', from: '2024-06-20' }])
})

test('a file that was given up leaves nothing behind: who needs what it makes is judged or named, never quiet', async () => {
  const digits = Array.from({ length: 10 }, (_, i) => `'${i}'`).join(' | ')
  const names = ['a', 'b', 'c', 'd'].map((first) => `\`${first}\${D}\${D}\${D}\${D}\``).join(' | ')
  const use = (from: string) =>
    `import { tools } from './${from}'\nexport const read = async () => (await tools.stripe.products.retrieve('p')).features\n`
  const { findings, skipped } = await scanTexts(
    {
      'a.ts': `${head}type D = ${digits}
declare function table(): Record<${names}, Stripe.Product>
const first = { ...table(), a0000: 1 }
export const tools = { stripe: new Stripe('k', { apiVersion: '2024-04-10' }), all: first.b0000.features, first }
`,
      'b.ts': use('a'),
      'c.ts': `${head}export const tools = { stripe: new Stripe('k', { apiVersion: '2024-04-10' }) }\n`,
      'd.ts': use('c'),
    },
    { from: '2023-10-16', to: '2024-04-10' },
  )
  expect(inShort(findings)).toEqual(['d.ts:2 renames-features-attribute-product-object certain safe'])
  expect(skipped).toEqual([
    { path: 'a.ts', reason: 'timeout' },
    { path: 'b.ts', reason: 'timeout' },
  ])
})
