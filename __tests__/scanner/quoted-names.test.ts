// Names in quotes, in brackets, in constants and on the left of `in` are names: told alike, and fixed as well as the others.
import { fixTexts, scanTexts } from './scan-texts.ts'

const head = `import Stripe from 'stripe'
declare const sub: Stripe.Subscription
declare const inv: Stripe.Invoice
declare const event: Stripe.Event
declare const either: Stripe.Subscription | Stripe.Invoice
declare const mixed: Stripe.Invoice | Stripe.Checkout.Session
declare const own: { current_period_end: number; items: string[] }
`
const scan = async (body: string) => {
  const files = { 'package.json': '{ "dependencies": { "stripe": "17.7.0" } }', 'src/a.ts': head + body }
  const { findings } = await scanTexts(files, { to: '2025-03-31.basil' })
  const told = findings.filter(({ path }) => path === 'src/a.ts')
  const fixed = fixTexts(files, told, { unsafe: true })['src/a.ts']?.slice(head.length)
  const lines = (head + body).split('\n')
  return {
    told: told.map(({ line, column, endColumn, certainty }) => {
      const place = lines[line - 1]?.slice(column - 1, endColumn - 1)
      return certainty === 'certain' ? place : `${place} ${certainty}`
    }),
    fixed,
  }
}

test.each([
  [
    'const { \'current_period_end\': end, "current_period_start": start } = sub',
    ["'current_period_end'", '"current_period_start"'],
    'const { current_period_end: end, current_period_start: start } = sub.items.data[0]',
  ],
  [
    "const { ['current_period_end']: end, [`current_period_start`]: start, id } = sub",
    ["['current_period_end']", '[`current_period_start`]'],
    'const { items: { data: [{ current_period_end: end, current_period_start: start }] }, id } = sub',
  ],
  [
    "const f = ({ 'current_period_end': end = 0 }: Stripe.Subscription) => end",
    ["'current_period_end'"],
    'const f = ({ items: { data: [{ current_period_end: end = 0 }] } }: Stripe.Subscription) => end',
  ],
  [
    "const key = 'current_period_end'\nconst { [key]: end } = sub",
    ['[key]'],
    "const key = 'current_period_end'\nconst { current_period_end: end } = sub.items.data[0]",
  ],
  [
    "const { 'subscription': id, number } = inv",
    ["'subscription'"],
    'const { number } = inv\nconst id = inv.parent?.subscription_details?.subscription',
  ],
  [
    'const end = sub[`current_period_end`]',
    ['`current_period_end`'],
    'const end = sub.items.data[0].current_period_end',
  ],
  [
    "const end = sub?.['current_period_end']",
    ["'current_period_end'"],
    'const end = sub?.items.data[0].current_period_end',
  ],
])('told and moved: %s', async (body, told, fixed) => {
  expect(await scan(body)).toEqual({ told, fixed })
})

test.each([
  ["const key = 'current_period_end'\nconst end = sub[key]", ['key']],
  ["const key = 'current_period_end'\nconst has = key in sub", ['key']],
  [
    "const keys = ['current_period_end', 'id'] as const\nfor (const key of keys) console.log(sub[key])",
    ['key likely'],
  ],
  ["let end = 0\n;({ 'current_period_end': end } = sub)", ["'current_period_end'"]],
  ["let end = 0\n;({ ['current_period_end']: end } = sub)", ["['current_period_end']"]],
  ["sub['current_period_end'] = 3", ["'current_period_end'"]],
  ["delete (sub as Partial<Stripe.Subscription>)['current_period_end']", ["'current_period_end'"]],
  ['delete (sub as any).current_period_end', ['current_period_end']],
  ["const part: Partial<Stripe.Subscription> = { ['current_period_end']: 3 }", ["['current_period_end']"]],
  ["const has = 'current_period_end' in sub", ["'current_period_end'"]],
  [
    "if ('current_period_end' in event.data.object) console.log('a subscription')",
    ["'current_period_end' likely"],
  ],
  [
    "const { object } = event.data\nif ('current_period_end' in object) console.log(object)",
    ["'current_period_end' likely"],
  ],
  ["if ('subscription' in either) console.log('an invoice')", ["'subscription'"]],
])('told, and left to a person: %s', async (body, told) => {
  expect(await scan(body)).toEqual({ told, fixed: body })
})

test.each([
  // Sessions have it still, and the objects of other events do.
  "if ('subscription' in mixed) console.log(mixed.subscription)",
  "const id = 'subscription' in mixed ? mixed.subscription : null",
  "if ('subscription' in event.data.object) console.log('something billed')",
  "if ('id' in event.data.object) console.log(event.data.object.id)",
  // The new place is asked as well.
  "const end = 'current_period_end' in sub ? sub.current_period_end : (sub as any).items.data[0].current_period_end",
  "const f = () => {\n  if ('subscription' in inv && inv.subscription) return inv.subscription\n  return (inv as any).parent?.subscription_details?.subscription\n}",
  // Somebody else's.
  "const { 'current_period_end': end } = own",
  "const { ['current_period_end']: end } = own",
  "const key = 'current_period_end'\nconst { [key]: end } = own\nconsole.log(own[key], key in own)",
  "if ('current_period_end' in own) console.log(own['current_period_end'])",
  "const table = { 'current_period_end': 'Ends', ['subscription']: 'Subscription' }",
  "const { length = 'current_period_end' } = {} as { length?: string }",
])('left: %s', async (body) => {
  expect(await scan(body)).toEqual({ told: [], fixed: body })
})
