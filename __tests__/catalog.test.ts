// The catalog as a whole: every change is known, lies where it says, has its fixtures, and claims what really changed.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { claims } from '../src/catalog/change.ts'
import { elementChangesBetween } from '../src/catalog/element-changes.ts'
import { allChanges, standingChanges, versionChanges } from '../src/catalog/index.ts'
import { surfaceLoader } from '../src/catalog/surface-loader.ts'
import { surfaceVersions } from '../src/catalog/surfaces.ts'

const catalog = join(import.meta.dirname, '../src/catalog')
const read = (file: string) => readFileSync(join(catalog, 'generated', file), 'utf8')
const surfaceOf = surfaceLoader(read)
const folders = readdirSync(catalog).filter((name) => /^\d{4}-\d{2}-\d{2}/.test(name))
const files = folders.flatMap((folder) =>
  readdirSync(join(catalog, folder)).map((name) => `${folder}/${name.replace(/\.ts$/, '')}`),
)

/** What no diff of surfaces can show, with the reason. */
const claimedWithoutRow: Record<string, string> = {
  'platform_tax_fee*': 'no operation returned the object, so only its type was ever there',
}

/** Rows that no change explains, with the reason. */
const rowsWithoutClaim: Record<string, string> = {
  'field retyped balance_transaction.source': 'it lost the unused PlatformTaxFee from its union, no more',
}

/** The rows that bring `version`, against the surface before it. */
function rowsOf(version: string) {
  const versions = surfaceVersions()
  return elementChangesBetween(versions[versions.indexOf(version) - 1] as string, version, read)
}

test('every file of a version is in the index, where its change says', () => {
  expect(versionChanges.map(({ apiVersion, slug }) => `${apiVersion}/${slug}`).sort()).toEqual(files.sort())
  expect(standingChanges.filter(({ apiVersion }) => apiVersion !== null)).toEqual([])
})

test('every change has a fixture folder of its own, and every folder a change', () => {
  const slugs = allChanges.map(({ slug }) => slug)
  expect(new Set(slugs).size).toBe(slugs.length)
  expect(readdirSync(join(import.meta.dirname, 'changes')).sort()).toEqual([...slugs].sort())
})

test.each(allChanges.map((change) => [change.slug, change] as const))('%s reads well', (_, change) => {
  expect(change.url).toMatch(/^https:\/\/(docs\.stripe\.com|github\.com\/stripe)\//)
  expect(change.title).toMatch(/[^.]$/)
  expect([change.why, change.todo].filter((sentence) => !/^[A-Z].*\.$/s.test(sentence))).toEqual([])
  for (const { upgrade } of change.claims)
    if (upgrade?.safety === 'unsafe') expect(upgrade.reason).toBeTruthy()
})

describe.each(folders)('%s', (version) => {
  const rows = rowsOf(version)
  const changes = versionChanges.filter((change) => change.apiVersion === version)

  test('every claim matches a row of the difference, or is an exception that still holds', () => {
    const empty = changes.flatMap((change) =>
      change.claims
        .filter((claim) => !rows.some((row) => claims({ ...change, claims: [claim] }, row.element)))
        .map((claim) => claim.element),
    )
    expect(empty.sort()).toEqual(Object.keys(claimedWithoutRow).sort())
  })

  test('every row is claimed once, or is an exception that still holds', () => {
    const claimants = rows.map((row) => ({
      row: `${row.kind} ${row.change} ${row.element}`,
      by: changes.filter((change) => claims(change, row.element)).map(({ slug }) => slug),
    }))
    expect(claimants.filter(({ by }) => by.length > 1)).toEqual([])
    const left = claimants.filter(({ by }) => by.length === 0).map(({ row }) => row)
    expect(left).toEqual(Object.keys(rowsWithoutClaim))
  })

  test('a rename names what the new surface has', () => {
    const renames = changes.flatMap((change) =>
      change.claims.flatMap((claim) => (claim.upgrade ? [{ ...claim, to: claim.upgrade.to }] : [])),
    )
    const after = surfaceOf(version)
    const missing = renames.filter(({ element, to }) => {
      const row = rows.find((each) => each.element === element)
      return !row?.declared.every((declared) => {
        const type = after.types[declared.split('#')[0] as string]
        return type !== undefined && 'p' in type && to in type.p
      })
    })
    expect(missing).toEqual([])
  })
})
