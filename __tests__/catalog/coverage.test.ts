// How much of what changed is explained by curated changes; two figures with a floor, printed where they fall below it.
import { claimOf, matches } from '../../src/catalog/change.ts'
import { readStep } from '../../src/catalog/element-changes.ts'
import { versionChanges } from '../../src/catalog/index.ts'
import { hasIndependent, readGenerated, readIndependent } from './read.ts'

const CURATED = [
  '2022-08-01',
  '2022-11-15',
  '2023-08-16',
  '2023-10-16',
  '2024-04-10',
  '2024-06-20',
  '2024-09-30.acacia',
  '2025-03-31.basil',
  '2025-09-30.clover',
  '2025-11-17.clover',
  '2026-03-25.dahlia',
  '2026-09-30.endive',
]

test('at least 90 % of all element changes of the versions that break are claimed', () => {
  const rows = CURATED.flatMap((version) => readStep(version, readGenerated))
  const open = rows.filter((row) => !versionChanges.some((change) => claimOf(change, row)))
  const share = 1 - open.length / rows.length
  expect({ share: Math.min(share, 0.9), open: share >= 0.9 ? [] : open.map(describeRow) }).toEqual({
    share: 0.9,
    open: [],
  })
})

interface Replacement {
  to_version: string
  scope: string
  subject: string
  old: string
  source: string
  verified: { old_in_from?: boolean | null } | null
}

const testIfPresent = hasIndependent ? test : test.skip

testIfPresent('at least 95 % of an independent list of replacements are covered by a curated change', () => {
  const rows: Replacement[] = readIndependent('replacements.json')
  const open = rows.filter((row) => !isCovered(row))
  const share = 1 - open.length / rows.length
  const words = open.map(({ to_version, subject, old }) => `${to_version}: ${subject} ${old}`)
  expect({ share: Math.min(share, 0.95), open: share >= 0.95 ? [] : words }).toEqual({
    share: 0.95,
    open: [],
  })
})

/** An element by its name; a behavior, and what is not Stripe's API, by the page that it stands on. */
function isCovered({ to_version, scope, subject, old, source }: Replacement): boolean {
  const changes = versionChanges.filter(({ apiVersion }) => apiVersion === to_version)
  const slug = source.slice(source.lastIndexOf('/') + 1)
  if (changes.some((change) => change.slug === slug)) return true
  if (scope === 'behaviour' || scope === 'stripejs' || scope === 'sdk_type') return false
  return subject.split(/, | \+\d+/).every((each) => {
    if (each === '' || /^\d+$/.test(each)) return true
    const element = scope === 'operation' ? each : /param/.test(scope) ? `${each} ${old}` : `${each}.${old}`
    return changes.some((change) => change.claims.some((claim) => matches(claim.element, element)))
  })
}

function describeRow({
  apiVersion,
  layer,
  kind,
  change,
  element,
}: ReturnType<typeof readStep>[number]): string {
  return `${apiVersion}: ${layer} ${kind} ${change} ${element}`
}
