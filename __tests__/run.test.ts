// The whole run, from sources to report, for what no single part can show.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadTypeScript } from '../src/languages/load.ts'
import { run } from '../src/run.ts'

const generated = fileURLToPath(new URL('../src/catalog/generated/', import.meta.url))
const edges = { readCatalog: (file: string) => readFileSync(generated + file, 'utf8'), loadTypeScript }

function report(files: Record<string, string>, to = '2024-06-20', from: string | null = null) {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }))
  const inputs = { from, to, permissions: ['balances', 'transactions'], ignore: [] }
  return run({ sources, files: sources.length, skipped: [] }, inputs, edges)
}

const client =
  "import Stripe from 'stripe'\nexport const stripe = new Stripe('sk', { apiVersion: '2024-06-20' })\n"
const session = (permissions: string) =>
  `import { stripe } from './client'\nexport const link = () => stripe.financialConnections.sessions.create({ account_holder: { type: 'customer', customer: 'c' }${permissions} })\n`

test('a session that passes its permissions ticks the step, with its place', async () => {
  const { findings, checklist } = await report({
    'package.json': '{ "dependencies": { "stripe": "^16.12.0" } }',
    'client.ts': client,
    'link.ts': session(", permissions: ['balances']"),
  })
  expect(findings).toEqual([])
  const step = checklist.items.find(({ id }) => id === 'steps.permissions')
  expect([step?.done, step?.evidence]).toEqual([
    true,
    [{ path: 'link.ts', line: 2, note: 'passes `permissions`' }],
  ])
})

test('a lockfile that is behind keeps the SDK step open', async () => {
  const files = {
    'package.json': '{ "dependencies": { "stripe": "^16.0.0" } }',
    'client.ts': client,
    'package-lock.json':
      '{\n  "lockfileVersion": 3,\n  "packages": {\n    "node_modules/stripe": { "version": "15.12.0" }\n  }\n}\n',
  }
  const { checklist, inventory } = await report(files)
  expect(inventory.find(({ kind }) => kind === 'lockfile')).toEqual({
    path: 'package-lock.json',
    line: 4,
    kind: 'lockfile',
    version: '15.12.0',
  })
  expect(checklist.items.find(({ id }) => id === 'steps.sdk')?.done).toBe(false)
  const after = await report({
    ...files,
    'package-lock.json': files['package-lock.json'].replace('15.12.0', '16.12.0'),
  })
  expect(after.checklist.items.find(({ id }) => id === 'steps.sdk')?.done).toBe(true)
})

test('each package by its own version, and one without any by the oldest', async () => {
  const { packages, from, notes } = await report({
    'apps/a/package.json': '{ "dependencies": { "stripe": "^15.12.0" } }',
    'apps/a/client.ts': "import Stripe from 'stripe'\nnew Stripe('sk')\n",
    'apps/b/package.json': '{ "dependencies": { "stripe": "^14.0.0" } }',
    'apps/b/client.ts': "import Stripe from 'stripe'\nnew Stripe('sk', { apiVersion: '2024-04-10' })\n",
    'apps/c/package.json': '{ "dependencies": { "stripe": "^11.0.0" } }',
    'apps/c/client.ts': "import Stripe from 'stripe'\nnew Stripe('sk')\n",
  })
  expect(from).toBe('2024-04-10')
  expect(packages).toEqual([
    { path: 'apps/a', sdk: '15.12.0', from: '2024-04-10', fromSource: 'the default of stripe 15.12.0' },
    { path: 'apps/b', sdk: '14.0.0', from: '2024-04-10', fromSource: 'apiVersion in apps/b/client.ts:2' },
    { path: 'apps/c', sdk: '11.0.0', from: null, fromSource: null },
  ])
  expect(notes).toHaveLength(1)
  expect(notes[0]).toContain('apps/c')
  expect(notes[0]).toContain('It was taken to be 2024-04-10')
})

test('the same files in another order give the same report', async () => {
  const files = { 'package.json': '{}', 'client.ts': client, 'link.ts': session(''), 'other.ts': session('') }
  const backwards = Object.fromEntries(Object.entries(files).reverse())
  expect(await report(backwards)).toEqual(await report(files))
})

test('a target older than the code, or than what it is said to be on, is refused', async () => {
  await expect(report({ 'client.ts': client }, '2024-04-10')).rejects.toThrow('older than the code')
  await expect(report({}, '2024-04-10', '2024-06-20')).rejects.toThrow('only goes forwards')
})
