// `scan --verify`: what the compiler finds and the catalog can't explain is told; what it explains, only once.
import { scanTexts } from './scan-texts.ts'

const to = '2025-03-31.basil'
const PACKAGE = '{ "dependencies": { "stripe": "17.7.0" } }'
const CLIENT = "import Stripe from 'stripe'\nconst stripe = new Stripe('sk')\n"
const told = (code: string, verify: boolean, path = 'src/a.ts') =>
  scanTexts({ 'package.json': PACKAGE, [path]: CLIENT + code }, { to, verify }).then(
    ({ findings, notes }) => ({
      findings: findings
        .filter(({ severity }) => severity !== 'advice')
        .map(
          ({ line, change, element, severity, certainty }) =>
            `${line} ${change} ${element} ${severity} ${certainty}`,
        ),
      notes,
    }),
  )

// A key of a type, computed: no name of a changed element stands where it breaks.
const UNKNOWN = `type Same<A, B> = A extends B ? true : false
export const hasPlan: Same<'quote', keyof Stripe.Invoice> = true
`

test('an error that no change explains is a finding of its own', async () => {
  const { findings, notes } = await told(UNKNOWN, true)
  expect(findings).toEqual(['4 type-error-under-target hasPlan breaking certain'])
  expect(notes).toEqual([
    '1 file was compiled under both versions: 1 error is new with the types of the target, 1 added as findings of their own.',
  ])
})

test('it says what the compiler says, and that nothing else is known', async () => {
  const { findings } = await scanTexts(
    { 'package.json': PACKAGE, 'src/a.ts': CLIENT + UNKNOWN },
    { to, verify: true },
  )
  const { what, why, fix, layer } = findings.find(
    ({ line, path }) => line === 4 && path === 'src/a.ts',
  ) as (typeof findings)[0]
  expect({ what, why, fix, layer }).toEqual({
    what: "The compiler refuses this with the types of the target and not with those of today: `TS2322: Type 'true' is not assignable to type 'false'.`.",
    why: 'The compiler found it, and no change that Restripe knows explains it.',
    fix: null,
    layer: 'sdk',
  })
})

test('nobody is told who does not ask', async () => {
  expect(await told(UNKNOWN, false)).toEqual({ findings: [], notes: [] })
})

test('where a finding explains it nothing is added: on its line, in its statement, where its value comes from', async () => {
  const code = `export const a = (invoice: Stripe.Invoice) => invoice.subscription
export const b = (subscription: Stripe.Subscription) => ({
  start: subscription.current_period_start,
})
export function c(invoice: Stripe.Invoice) {
  const { subscription } = invoice
  return subscription
}
`
  const quiet = await told(code, false)
  const { findings, notes } = await told(code, true)
  expect(findings).toEqual(quiet.findings)
  expect(findings.length).toBe(3)
  expect(notes).toEqual([
    '1 file was compiled under both versions: 3 errors are new with the types of the target, all explained by findings.',
  ])
})

test('an error that was there before stays the compiler’s', async () => {
  const code = "export const wrong: number = 'text'\nexport const missing = stripe.nobody.has()\n"
  expect(await told(code, true)).toEqual({
    findings: [],
    notes: [
      '1 file was compiled under both versions: the types of the target bring no error that was not there.',
    ],
  })
})

test('in JavaScript a line that the checker disliked before is left alone', async () => {
  const code =
    "/** @type {import('stripe').Stripe.Invoice} */\nlet invoice\nexport const x = invoice.nothing + invoice.subscription.id\n"
  const quiet = await told(code, false, 'src/a.js')
  expect((await told(code, true, 'src/a.js')).findings).toEqual(quiet.findings)
})

test('one error that only got another code, as overloads went away, is no new one', async () => {
  const code = `const odd: unknown = 'cus_1'
export const list = stripe.subscriptions.list({
  status: 'all',
  customer: odd,
})
`
  const { notes } = await scanTexts(
    { 'package.json': PACKAGE, 'src/a.ts': CLIENT + code },
    { to: '2026-10-28.endive', verify: true },
  )
  expect(notes).toEqual([
    '1 file was compiled under both versions: the types of the target bring no error that was not there.',
  ])
})

test('a pin that is written apart from its client is explained by the finding that mends it', async () => {
  const code = `interface ModuleConfig extends Stripe.StripeConfig { apiKey: string }
export const provider = {
  useFactory: ({
    apiKey,
    apiVersion = '2024-10-28.acacia',
    ...options
  }: ModuleConfig): Stripe => {
    return new Stripe(apiKey, { apiVersion, maxNetworkRetries: 2, ...options })
  },
}
`
  const { findings } = await scanTexts(
    { 'package.json': PACKAGE, 'src/a.ts': `import Stripe from 'stripe'\n${code}` },
    { to, verify: true },
  )
  const inCode = findings.filter(({ path }) => path === 'src/a.ts')
  expect(inCode.map(({ line, change }) => `${line} ${change}`)).toEqual(['9 api-version-pin'])
})
