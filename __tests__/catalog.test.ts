// The catalog as a whole: every change is known, lies where it says, has its fixtures, and claims what really changed.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bite, type Change, type Claim, claimOf } from '../src/catalog/change.ts'
import type { ElementChange } from '../src/catalog/element.ts'
import { readStep } from '../src/catalog/element-changes.ts'
import { allChanges, standingChanges, versionChanges } from '../src/catalog/index.ts'
import { locate } from '../src/catalog/locate.ts'
import { sdkChangesOf } from '../src/catalog/sdk-changes.ts'
import { majorOf, sdkSurface } from '../src/catalog/sdk-surface.ts'
import { surfaceLoader } from '../src/catalog/surface-loader.ts'
import { surfaceVersions } from '../src/catalog/surfaces.ts'

const catalog = join(import.meta.dirname, '../src/catalog')
const read = (file: string) => readFileSync(join(catalog, 'generated', file), 'utf8')
const surfaceOf = surfaceLoader(read)
const folders = readdirSync(catalog).filter((name) => /^\d{4}-\d{2}-\d{2}/.test(name))
const files = folders.flatMap((folder) =>
  readdirSync(join(catalog, folder))
    .filter((name) => name !== 'index.ts')
    .map((name) => `${folder}/${name.replace(/\.ts$/, '')}`),
)

/** What no diff of surfaces can show, with the reason. */
const claimedWithoutRow: Record<string, string> = {
  'removes-platform-tax-fee platform_tax_fee*':
    'no operation returned the object, so only its type was ever there',
}

const before = (version: string) => surfaceVersions()[surfaceVersions().indexOf(version) - 1] as string
const rowsOf = (version: string): ElementChange[] => [...readStep(version, read), ...sdkChangesOf(version)]

test('every file of a version is in its index, where its change says', () => {
  expect(versionChanges.map(({ apiVersion, slug }) => `${apiVersion}/${slug}`).sort()).toEqual(files.sort())
  expect(standingChanges.filter(({ apiVersion }) => apiVersion !== null)).toEqual([])
})

test('every change has a fixture folder of its own, and every folder a change', () => {
  const slugs = allChanges.map(({ slug }) => slug)
  expect(slugs.filter((slug, at) => slugs.indexOf(slug) !== at)).toEqual([])
  expect(readdirSync(join(import.meta.dirname, 'changes')).sort()).toEqual([...slugs].sort())
})

test.each(allChanges.map((change) => [change.slug, change] as const))('%s reads well', (_, change) => {
  expect(change.url).toMatch(/^https:\/\/(docs\.stripe\.com|github\.com\/stripe)\//)
  expect(change.title).toMatch(/[^.]$/)
  const sentences = [change.why, change.todo, change.keeps ?? 'None.', ...(change.steps ?? [])]
  expect(sentences.filter((sentence) => !/^[A-Z`].*[.]$/s.test(sentence) || sentence.includes('\n'))).toEqual(
    [],
  )
  for (const { upgrade } of change.claims)
    if (upgrade?.safety === 'unsafe') expect(upgrade.reason).toBeTruthy()
  expect(change.sdk === undefined || change.layer === 'sdk').toBe(true)
})

describe.each(folders)('%s', (version) => {
  const changes = versionChanges.filter((change) => change.apiVersion === version)
  const [from, to] = [() => surfaceOf(before(version)), () => surfaceOf(version)]

  test('every claim matches a row of the difference, or is an exception that still holds', () => {
    const isEmpty = (change: Change, claim: Claim) =>
      claim.inTypesUntil === null
        ? locate(from(), claim.element) === null
        : !rowsOf(claim.inTypesUntil ?? version).some((row) => claimOf({ ...change, claims: [claim] }, row))
    const empty = changes.flatMap((change) =>
      change.claims
        .filter((claim) => isEmpty(change, claim))
        .map((claim) => `${change.slug} ${claim.element}`),
    )
    const known = Object.keys(claimedWithoutRow).filter((each) =>
      changes.some(({ slug }) => each.startsWith(`${slug} `)),
    )
    expect(empty.sort()).toEqual(known.sort())
  })

  test('no row is claimed twice', () => {
    const claimants = rowsOf(version).map((row) => ({
      row: `${row.kind} ${row.change} ${row.element}`,
      by: versionChanges.filter((change) => claimOf(change, row)).map(({ slug }) => slug),
    }))
    expect(claimants.filter(({ by }) => by.length > 1)).toEqual([])
  })

  test('an upgrade names what the new surface has', () => {
    const missing = changes.flatMap((change) =>
      change.claims
        .filter((claim) => claim.upgrade !== undefined && !leadsSomewhere(change, claim))
        .map((claim) => `${change.slug} ${claim.element} → ${JSON.stringify(claim.upgrade)}`),
    )
    expect(missing).toEqual([])
  })

  function leadsSomewhere(change: Change, claim: Claim): boolean {
    const { apiVersion } = change
    const { element, upgrade, inTypesUntil } = claim
    if (upgrade === undefined || upgrade.verb === 'remove' || element.includes('*')) return true
    const own = sdkChangesOf(version).find((row) => claimOf({ ...change, claims: [claim] }, row))
    if (own !== undefined) {
      const { members } = sdkSurface(majorOf(own.sdk as string))
      // A member of a member: `webhooks.constructEvent` is `Webhooks.constructEvent`.
      const inner = upgrade.to.replace(/^[a-z]/, (first) => first.toUpperCase())
      return members.has(element.replace(/[^.#]+$/, upgrade.to)) || members.has(inner)
    }
    const name = element.split('=')[0] as string
    const targets: string[] =
      upgrade.verb !== 'rename'
        ? placesOf(name, upgrade.to)
        : name === element
          ? [name.replace(/[^. ]+$/, upgrade.to)]
          : [`${name}=${upgrade.to}`]
    const surfaces = [surfaceOf(apiVersion as string), surfaceOf(inTypesUntil ?? (apiVersion as string))]
    return surfaces.some((surface) => targets.some((target) => locate(surface, target) !== null))
  }

  /** `invoice.tax` + `total_taxes` → `invoice.total_taxes`; a path may go below an object of several segments. */
  function placesOf(element: string, path: string): string[] {
    if (element.includes(' ')) return [path, `${element.split(' ')[0]} ${path}`]
    const segments = element.split('.')
    return [path, ...segments.map((_, at) => [...segments.slice(0, at + 1), path].join('.'))]
  }

  test('a bite is where code can meet it', () => {
    const missing = changes.flatMap((change) =>
      (change.bites ?? []).filter((bite) => !exists(bite)).map((bite) => [change.slug, bite]),
    )
    expect(missing).toEqual([])
  })

  function exists(bite: Bite): boolean {
    if ('browser' in bite || 'expand' in bite) return true
    if ('call' in bite) {
      const passed = [
        ...(bite.without ?? []),
        ...Object.keys(bite.given ?? {}),
        ...Object.keys(bite.keep ?? {}),
      ]
      return (
        from().operations[bite.call] !== undefined &&
        passed.every((name) =>
          [from, to].some((surface) => locate(surface(), `${bite.call} ${name}`) !== null),
        )
      )
    }
    if ('event' in bite) return locate(from(), bite.event, 'event_type') !== null
    return locate(from(), 'read' in bite ? bite.read : 'send' in bite ? bite.send : bite.value) !== null
  }
})
