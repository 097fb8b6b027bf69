// Moved fields and parameters in every form that people write: what the fix makes of each, and that it is done once.
import { ts } from 'ts-morph'
import { planFixes } from '../../src/fixes/plan.ts'
import { openProgram } from '../declarations/program.ts'
import { fixTexts, scanTexts } from '../scanner/scan-texts.ts'

const head = `import Stripe from 'stripe'\ndeclare const stripe: Stripe\n`

/** Before and after; the second is null where a fix would be a guess. */
type Case = [name: string, before: string, after: string | null]

const accesses: Case[] = [
  ['of a chain', 's?.current_period_end', 's?.items.data[0].current_period_end'],
  ['asserted', 's!.current_period_end', 's!.items.data[0].current_period_end'],
  ['in brackets', `s['current_period_end']`, 's.items.data[0].current_period_end'],
  ['in brackets of a chain', `s?.["current_period_end"]`, 's?.items.data[0].current_period_end'],
  [
    'with comments',
    's /* a */ . current_period_end // b',
    's /* a */ . items.data[0].current_period_end // b',
  ],
  ['in a text', '`$' + '{s.current_period_end} s`', '`$' + '{s.items.data[0].current_period_end} s`'],
  ['that may be missing', 'i.subscription', 'i.parent?.subscription_details?.subscription'],
  ['held against null', 'i.subscription === null', 'i.parent?.subscription_details?.subscription == null'],
  ['and not null', 'null !== (i.subscription)', 'null != (i.parent?.subscription_details?.subscription)'],
  [
    'held against undefined',
    'i.subscription !== undefined',
    'i.parent?.subscription_details?.subscription !== undefined',
  ],
].map(([name, before, after]) => [
  `read ${name}`,
  `export const a = (s: Stripe.Subscription, i: Stripe.Invoice) =>\n  ${before}`,
  `export const a = (s: Stripe.Subscription, i: Stripe.Invoice) =>\n  ${after}`,
])

const inFunction = (lines: string) =>
  `export async function a(s: Stripe.Subscription, i: Stripe.Invoice) {\n${lines}\n}`

const patterns: Case[] = (
  [
    ['alone', '  const { current_period_end } = s', '  const { current_period_end } = s.items.data[0]'],
    [
      'two, of what is awaited',
      `  const { current_period_start: from, current_period_end = 0 } = await stripe.subscriptions.retrieve('s')`,
      `  const { current_period_start: from, current_period_end = 0 } = (await stripe.subscriptions.retrieve('s')).items.data[0]`,
    ],
    [
      'among others',
      '  const { id, current_period_end: end, status } = s;',
      '  const { id, items: { data: [{ current_period_end: end }] }, status } = s;',
    ],
    [
      'two among others',
      '  const {\n    current_period_start,\n    id,\n    current_period_end,\n  } = s',
      '  const {\n    items: { data: [{ current_period_start, current_period_end }] },\n    id,\n  } = s',
    ],
    [
      'in a loop',
      '  for await (const { current_period_end } of stripe.subscriptions.list()) console.log(current_period_end)',
      '  for await (const { items: { data: [{ current_period_end }] } } of stripe.subscriptions.list()) console.log(current_period_end)',
    ],
    [
      'as a parameter',
      '  return [s].map(({ current_period_end }) => current_period_end)',
      '  return [s].map(({ items: { data: [{ current_period_end }] } }) => current_period_end)',
    ],
    ['with the rest', '  const { current_period_end, ...rest } = s', null],
    ['of what may be empty', '  const { current_period_end } = s ?? ({} as Stripe.Subscription)', null],
    [
      'with comments',
      '  const {\n    current_period_start, // a\n    id,\n    current_period_end, // b\n  } = s',
      null,
    ],
    [
      'alone, where it may be missing',
      `  const { subscription: sub } = await stripe.invoices.retrieve('i')`,
      `  const sub = (await stripe.invoices.retrieve('i')).parent?.subscription_details?.subscription`,
    ],
    [
      'among others, where it may be missing',
      '  const { customer, subscription } = i\n  console.log(customer)',
      '  const { customer } = i\n  const subscription = i.parent?.subscription_details?.subscription\n  console.log(customer)',
    ],
    [
      'the same, closed and in one line',
      '  if (s) { let { subscription: sub, id } = i; console.log(sub, id) }',
      '  if (s) { let { id } = i; let sub = i.parent?.subscription_details?.subscription; console.log(sub, id) }',
    ],
    [
      'all of several, where they may be missing',
      '  const { subscription, subscription_details: details } = i',
      '  const subscription = i.parent?.subscription_details?.subscription, details = i.parent?.subscription_details',
    ],
    ['of a call, among others', `  const { id, subscription } = await stripe.invoices.retrieve('i')`, null],
    ['with a default, where it may be missing', `  const { subscription = 'none' } = i`, null],
    ['as a parameter, where it may be missing', '  return [i].map(({ subscription }) => subscription)', null],
  ] satisfies Case[]
).map(([name, before, after]) => [
  `taken apart ${name}`,
  inFunction(before),
  after === null ? null : inFunction(after),
])

const parameters: Case[] = (
  [
    [
      'with comments',
      `{\n  // why\n  coupon: 'c', // a, b\n  customer: 'x',\n}`,
      `{\n  // why\n  discounts: [{ coupon: 'c' }], // a, b\n  customer: 'x',\n}`,
    ],
    ['shorthand', `{ customer: 'x', coupon, }`, `{ customer: 'x', discounts: [{ coupon }], }`],
    [
      'in a spread',
      `{ customer: 'x', ...(coupon && { coupon }) }`,
      `{ customer: 'x', ...(coupon && { discounts: [{ coupon }] }) }`,
    ],
    ['where something stands already', `{ customer: 'x', coupon, discounts: [] }`, null],
    ['two of them', `{ customer: 'x', coupon, promotion_code: 'p' }`, null],
  ] satisfies Case[]
).map(([name, before, after]) => {
  const call = (params: string | null) =>
    params && `export const a = (coupon: string) => stripe.subscriptions.create(${params})`
  return [`parameter ${name}`, call(before) as string, call(after)]
})

const merged: Case[] = [
  [
    'on lines of their own',
    `{\n      name: 'Shirt',\n      quantity: 1,\n      amount: 500,\n      currency: 'usd'\n    }`,
    `{\n      price_data: {\n        product_data: { name: 'Shirt' },\n        unit_amount: 500,\n        currency: 'usd'\n      },\n      quantity: 1\n    }`,
  ],
  [
    'in one line',
    `{ quantity: 1, name, images: ['a'], amount, currency: 'usd', }`,
    `{ quantity: 1, price_data: { product_data: { name, images: ['a'] }, unit_amount: amount, currency: 'usd' }, }`,
  ],
  ['with a comment between', `{ quantity: 1, name, /* cents */ amount, currency: 'usd' }`, null],
]
const line = (item: string | null) =>
  item &&
  `export const a = (name: string, amount: number) => stripe.checkout.sessions.create({\n  mode: 'payment',\n  customer_creation: 'always',\n  success_url: 's',\n  cancel_url: 'c',\n  line_items: [\n    ${item},\n  ],\n})`

const decimals: Case[] = [
  ['a literal', `'0.5'`, `Stripe.Decimal.from('0.5')`],
  ['a text', 'text', 'Stripe.Decimal.from(text)'],
  ['what may be nothing', 'text || undefined', null],
]
const price = (value: string | null) =>
  value &&
  `export const a = (text: string) => stripe.prices.create({ currency: 'usd', product: 'p', unit_amount_decimal: ${value} })`

const jumps: [string, { from: string; to: string }, Case[]][] = [
  [
    'acacia to basil',
    { from: '2025-02-24.acacia', to: '2025-03-31.basil' },
    [...accesses, ...patterns, ...parameters],
  ],
  [
    '2020-08-27 to 2022-08-01',
    { from: '2020-08-27', to: '2022-08-01' },
    merged.map(([name, before, after]) => [`merged ${name}`, line(before) as string, line(after)]),
  ],
  [
    'clover to dahlia',
    { from: '2026-02-25.clover', to: '2026-03-25.dahlia' },
    decimals.map(([name, before, after]) => [`decimal of ${name}`, price(before) as string, price(after)]),
  ],
]

describe.each(jumps)('%s', (_, jump, cases) => {
  const filesOf = (dress: (text: string) => string) =>
    Object.fromEntries(cases.map(([, before], at) => [`src/${at}.ts`, dress(head + before)]))
  const scanned = scanTexts(
    filesOf((text) => text),
    jump,
  )
  const fixed = async () => {
    const files = filesOf((text) => text)
    return fixTexts(files, (await scanned).findings, { unsafe: true })
  }

  test.each(cases.map((each, at) => [each[0], at] as const))('%s', async (_, at) => {
    const [, before, after] = cases[at] as Case
    expect((await fixed())[`src/${at}.ts`]).toBe(head + (after ?? before))
    expect((await scanned).findings.filter(({ path }) => path === `src/${at}.ts`)).not.toEqual([])
  })

  test('twice is once', async () => {
    const files = await fixed()
    const again = await scanTexts(files, jump)
    expect(again.skipped).toEqual([])
    expect(
      planFixes(again.findings, { unsafe: true }).fixed.map(({ path, what }) => `${path} ${what}`),
    ).toEqual([])
  })

  test('other line ends, the same fixes', async () => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n')
    const files = filesOf(crlf)
    const { findings } = await scanTexts(files, jump)
    const plain = await fixed()
    expect(fixTexts(files, findings, { unsafe: true })).toEqual(
      Object.fromEntries(Object.entries(plain).map(([path, text]) => [path, crlf(text)])),
    )
  })
})

test('the real types of stripe 23 take every form after its fix, and none before', () => {
  const cases = jumps.flatMap(([, , all]) => all).filter(([, , after]) => after !== null)
  const files = cases.flatMap(([, before, after], at) => [
    [`before${at}.ts`, head + before],
    [`after${at}.ts`, head + after],
  ])
  const program = openProgram(Object.fromEntries(files), { installed: 'stripe-23' })
  const errorsOf = (name: string) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(`/probe/${name}`))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
  const judged = cases.map(([name], at) => ({
    name,
    before: errorsOf(`before${at}.ts`).length > 0,
    after: errorsOf(`after${at}.ts`),
  }))
  // What is spread may have too much.
  expect(judged).toEqual(
    cases.map(([name]) => ({ name, before: name !== 'parameter in a spread', after: [] })),
  )
})
