// All fixes of many files at once: whatever the order of the files, the same bytes; and a review that is applied
// comment by comment gives what the fix gives.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { ts } from 'ts-morph'
import { applyEdits } from '../../src/fixes/edit.ts'
import { planFixes } from '../../src/fixes/plan.ts'
import { planReview } from '../../src/report/review.ts'
import { run } from '../../src/run.ts'
import { fixTexts, scanEdges, scanTexts } from '../scanner/scan-texts.ts'

const changes = join(import.meta.dirname, '../changes')
const jump = { from: '2022-11-15', to: '2026-10-28.endive' }

const files = Object.fromEntries(
  [
    'add-discount-source-property',
    'adds-new-parent-field-to-invoicing-objects',
    'api-version-pin',
    'automatic-payment-methods',
    'automatic-sync-default-paymentintents',
    'deprecate-singular-coupon-promotion-code',
    'deprecate-subscription-current-period-start-and-end',
    'permissions-required-financial-connections-session',
    'renames-features-attribute-product-object',
    'renames-purchase-details-transaction-object',
    'sdk-13-removes-subscriptions-del',
  ].flatMap((folder) =>
    ['ts', 'js']
      .map(
        (extension) => [`src/${folder}.${extension}`, join(changes, folder, `before.${extension}`)] as const,
      )
      .filter(([, at]) => existsSync(at))
      .map(([path, at]) => [path, readFileSync(at, 'utf8')] as const),
  ),
)

test('the order of the files changes nothing', async () => {
  const scan = async (paths: string[]) => {
    const sources = paths.map((path) => ({ path, text: files[path] as string }))
    const inputs = { ...jump, permissions: ['balances'], ignore: [] }
    const { findings } = await run({ sources, files: paths.length, skipped: [] }, inputs, scanEdges)
    return { findings, edits: [...planFixes(findings, { unsafe: true }).edits] }
  }
  const paths = Object.keys(files).sort()
  const first = await scan(paths)
  expect(first.findings.length).toBeGreaterThan(50)
  expect(await scan([...paths].reverse())).toEqual(first)
  expect(await scan([...paths.slice(7), ...paths.slice(0, 7)])).toEqual(first)
})

const clients: Record<string, string> = {
  'package.json': '{ "dependencies": { "stripe": "12.0.0" } }',
  'a.ts': `import Stripe from 'stripe'
export const bare = new Stripe('sk')
export const empty = new Stripe('sk', {})
export const spaced = new Stripe('sk', { })
export const absent = new Stripe('sk', undefined)
export const lines = new Stripe(
  'sk',
  {
  },
)
export const alone = new Stripe(
  'sk'
)
export const more = new Stripe('sk', { timeout: 1 })
`,
}

test('a client takes its version and its retries at once, in whatever settings it has', async () => {
  const { findings } = await scanTexts(clients, { to: '2024-09-30.acacia' })
  const fixed = fixTexts(clients, findings, { unsafe: true })
  const settings = "apiVersion: '2024-09-30.acacia', maxNetworkRetries: 0"
  expect(fixed['a.ts']).toBe(`import Stripe from 'stripe'
export const bare = new Stripe('sk', { ${settings} })
export const empty = new Stripe('sk', { ${settings} })
export const spaced = new Stripe('sk', { ${settings} })
export const absent = new Stripe('sk', { ${settings} })
export const lines = new Stripe(
  'sk',
  {
    apiVersion: '2024-09-30.acacia',
    maxNetworkRetries: 0,
  },
)
export const alone = new Stripe(
  'sk',
  { ${settings} }
)
export const more = new Stripe('sk', { timeout: 1, ${settings} })
`)
  const again = await scanTexts(fixed, { from: '2022-11-15', to: '2024-09-30.acacia' })
  expect(again.findings).toEqual([])
})

test('whatever of the fixes is taken, in whatever order, is code', async () => {
  const all = { ...files, ...clients }
  const { findings } = await scanTexts(all, jump)
  const fixable = findings.filter(({ fix }) => fix)
  expect(fixable.length).toBeGreaterThan(100)
  fc.assert(
    fc.property(fc.shuffledSubarray(fixable), (some) => {
      for (const [path, edits] of planFixes(some, { unsafe: true }).edits) {
        if (path.endsWith('.json')) continue
        const fixed = applyEdits(all[path as keyof typeof all] as string, [...edits].reverse())
        expect({ path, errors: errorsOf(path, fixed) }).toEqual({ path, errors: [] })
      }
    }),
    { numRuns: 60 },
  )
})

/** What a parser has to say. */
function errorsOf(path: string, text: string): string[] {
  const options = { allowJs: true, target: ts.ScriptTarget.ESNext }
  const { diagnostics = [] } = ts.transpileModule(text, {
    fileName: path,
    compilerOptions: options,
    reportDiagnostics: true,
  })
  return diagnostics.map((each) => ts.flattenDiagnosticMessageText(each.messageText, ' '))
}

const endings: [string, (text: string) => string][] = [
  ['as they are', (text) => text],
  ['without a last newline', (text) => text.replace(/\n$/, '')],
  ['with other line ends', (text) => text.replaceAll('\r', '').replaceAll('\n', '\r\n')],
]

test.each(endings)('files %s: the suggestions of a review are the fix', async (_, dress) => {
  const dressed = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, dress(text)]))
  const { findings } = await scanTexts(dressed, jump)
  const linesOf = (text: string) => text.replaceAll('\r\n', '\n').split('\n')
  const diff = Object.entries(dressed).map(([path, text]) => ({
    path,
    status: 'modified' as const,
    hunks: [{ start: 1, end: linesOf(text).length, added: [], shift: 0 }],
  }))
  const review = planReview({ findings }, diff, (path) => dressed[path], { maxComments: 1000 })
  const applied = Object.fromEntries(Object.entries(dressed).map(([path, text]) => [path, linesOf(text)]))
  let suggestions = 0
  for (const { path, line, startLine, body } of [...review.comments].sort((a, b) => b.line - a.line)) {
    const code = /^`{3,}suggestion\n([\s\S]*?)\n?^`{3,}$/m.exec(body)?.[1]
    if (code === undefined) continue
    suggestions++
    const start = startLine ?? line
    applied[path]?.splice(start - 1, line - start + 1, ...(code === '' ? [] : code.split('\n')))
  }
  expect(suggestions).toBeGreaterThan(20)
  const fixed = fixTexts(dressed, findings, { unsafe: true })
  expect(applied).toEqual(
    Object.fromEntries(Object.entries(fixed).map(([path, text]) => [path, linesOf(text)])),
  )
})

test('every fixture that is named is there', () => {
  expect(new Set(Object.keys(files).map((path) => path.slice(4, -3))).size).toBe(11)
})
