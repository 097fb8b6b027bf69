// The fixtures' code in any order, spacing and line ends: fixing twice is fixing once, and places agree with the text.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { planFixes } from '../../src/fixes/plan.ts'
import { fixTexts, scanTexts } from '../scanner/scan-texts.ts'

const changes = join(import.meta.dirname, '../changes')

const head = `import Stripe from 'stripe'
declare const stripe: Stripe
declare const holder: Stripe.FinancialConnections.SessionCreateParams.AccountHolder
declare const rest: any
`

const snippets = [
  `export const FN = () => stripe.financialConnections.sessions.create({ account_holder: holder })`,
  `export async function FN() {\n  const params: any = { account_holder: holder }\n  return await stripe.financialConnections.sessions.create(params)\n}`,
  `export const FN = () => stripe.financialConnections.sessions.create({\n  account_holder: holder, // whose\n  ...rest,\n})`,
  `export const FN = () => stripe.financialConnections.sessions.create({\n  // @ts-expect-error none yet\n  permissions: undefined,\n  account_holder: holder,\n})`,
  `export const FN = () => stripe.financialConnections.sessions.create({ account_holder: holder, permissions: ['balances', 'balances'] })`,
  `export const FN = new Stripe('sk')`,
  `export const FN = new Stripe('sk', {\n  apiVersion: '2024-04-10', // the oldest\n  timeout: 1\n})`,
  `export const FN = new Stripe('sk', {\n  // @ts-expect-error older\n  apiVersion: '2022-11-15',\n})`,
  `export const FN = (t: Stripe.Issuing.Transaction) => {\n  const { volume_decimal } = t.purchase_details!.fuel!\n  return { volume_decimal, more: t.purchase_details?.fuel?.volume_decimal }\n}`,
  `export const FN = (volume_decimal: string) => stripe.testHelpers.issuing.authorizations.capture('i', { purchase_details: { fuel: { volume_decimal } } })`,
  `export const FN = (p: Stripe.PaymentIntent) => p.last_payment_error?.code === 'billing_policy_remote_function_timeout'`,
  `export const FN = '😀 — ‘quoted’'`,
]

const source = fc
  .record({
    parts: fc.shuffledSubarray(snippets, { minLength: 3 }),
    newline: fc.constantFrom('\n', '\r\n'),
    indent: fc.constantFrom('  ', '\t', '    '),
    bom: fc.boolean(),
    semicolons: fc.boolean(),
    double: fc.boolean(),
    gap: fc.constantFrom('\n', '\n\n', '\n// between\n'),
  })
  .map(({ parts, newline, indent, bom, semicolons, double, gap }) => {
    const body = parts.map((part, index) => part.replaceAll('FN', `made${index}`) + (semicolons ? ';' : ''))
    const code = [head, ...body, '']
      .join(gap)
      .replace(/^( {2})+/gm, (spaces) => indent.repeat(spaces.length / 2))
    const quoted = double ? code.replace(/'([^'\n]*)'/g, '"$1"') : code
    return (bom ? '\uFEFF' : '') + quoted.replaceAll('\n', newline)
  })

test('in any surroundings', async () => {
  await fc.assert(
    fc.asyncProperty(source, async (text) => {
      const files = { 'src/a.ts': text }
      const { findings } = await scanTexts(files, { from: '2024-04-10' })
      expect(findings.length).toBeGreaterThan(0)
      const lines = text.replace(/^\uFEFF/, '').split('\n')
      for (const each of findings) {
        expect(each.excerpt[0]).toBe((lines[each.line - 1] as string).replace(/\r$/, ''))
        const place = (lines[each.line - 1] as string).slice(each.column - 1)
        expect(place).toMatch(/^\S/)
        const last = (lines[each.endLine - 1] as string).slice(0, each.endColumn - 1)
        expect(last).toMatch(/\S$/)
        for (const edit of each.fix?.edits ?? []) {
          expect(edit.start).toBeLessThanOrEqual(edit.end)
          expect(edit.end).toBeLessThanOrEqual(text.length)
        }
      }
      for (const unsafe of [false, true]) {
        const once = fixTexts(files, findings, { unsafe })
        const again = await scanTexts(once, { from: '2024-04-10' })
        expect(again.skipped).toEqual([])
        expect(planFixes(again.findings, { unsafe }).fixed.map((each) => each.what)).toEqual([])
        const fixed = once['src/a.ts'] as string
        expect(fixed.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'))
        if (text.includes('\r\n')) expect(fixed.replaceAll('\r\n', '')).not.toContain('\n')
        else expect(fixed).not.toContain('\r')
      }
    }),
    { numRuns: 12 },
  )
}, 120_000)

test.each([
  'permissions-required-financial-connections-session',
  'api-version-pin',
  'renames-purchase-details-transaction-object',
])('the fixture of %s with other line ends has the same findings and fixes', async (folder) => {
  const text = readFileSync(join(changes, folder, 'before.ts'), 'utf8')
  const scan = (code: string) => scanTexts({ 'a.ts': code }, { from: '2024-04-10' })
  const plain = await scan(text)
  const dressed = `\uFEFF${text.replaceAll('\n', '\r\n')}`
  const other = await scan(dressed)
  expect(
    other.findings.map(({ line, column, endLine, fingerprint }) => [line, column, endLine, fingerprint]),
  ).toEqual(
    plain.findings.map(({ line, column, endLine, fingerprint }) => [line, column, endLine, fingerprint]),
  )
  const fixed = fixTexts({ 'a.ts': text }, plain.findings, { unsafe: true })['a.ts'] as string
  expect(fixTexts({ 'a.ts': dressed }, other.findings, { unsafe: true })['a.ts']).toBe(
    `\uFEFF${fixed.replaceAll('\n', '\r\n')}`,
  )
})
