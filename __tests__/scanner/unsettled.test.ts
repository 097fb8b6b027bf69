// Calls on clients that nothing types: counted as not judged, where something of them is gone and nothing was told.
import { scanTexts } from './scan-texts.ts'

async function unresolvedIn(code: string) {
  const { findings, unresolved, coverage } = await scanTexts(
    {
      'a.js': `const { pay } = require('./stripe')\n${code}\n`,
      'package.json': '{ "dependencies": { "stripe": "^17.0.0" } }',
    },
    { from: '2025-02-24.acacia', to: '2025-03-31.basil' },
  )
  expect(findings.filter(({ path }) => path === 'a.js')).toEqual([])
  expect(coverage.unresolved).toBe(unresolved.length)
  return unresolved.map(({ line, what }) => `${line} ${what}`)
}

const answer =
  '`current_period_end` of what `subscriptions.retrieve` answers, on a client that may be Stripe’s'

test.each([
  ['at once', 'async (client) => (await client.subscriptions.retrieve("s")).current_period_end', answer],
  [
    'from a variable',
    'async (client) => { const s = await client.subscriptions.retrieve("s"); return [s.id, s.current_period_end] }',
    answer,
  ],
  [
    'in a pattern',
    'async (app) => { const { current_period_end: end } = await app.billing.subscriptions.retrieve("s"); return end }',
    answer,
  ],
  [
    'a method that is gone',
    'async (client) => client.invoices.retrieveUpcoming({})',
    '`invoices.retrieveUpcoming`, on a client that may be Stripe’s',
  ],
])('%s', async (_, code, what) => {
  expect(await unresolvedIn(`exports.f = ${code}`)).toEqual([`2 ${what}`])
})

test.each([
  ['nothing of it is gone', 'async (client) => (await client.subscriptions.retrieve("s")).status'],
  ['no client before it', 'async (subscriptions) => (await subscriptions.retrieve("s")).current_period_end'],
  ['another method', 'async (client) => (await client.subscriptions.load("s")).current_period_end'],
  [
    'a client of its own making',
    'async () => { const c = { subscriptions: { retrieve: () => ({ current_period_end: 1 }) } }; return c.subscriptions.retrieve().current_period_end }',
  ],
])('left alone: %s', async (_, code) => {
  expect(await unresolvedIn(`exports.f = ${code}`)).toEqual([])
})
