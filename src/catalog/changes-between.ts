import { compareApiVersions } from './api-version.ts'
import { type Bite, type Change, claimOf, type Upgrade } from './change.ts'
import { changelogPage } from './changelog-page.ts'
import type { ElementChange } from './element.ts'
import { elementChangesBetween, readStep } from './element-changes.ts'
import { generatedChange } from './generated-change.ts'
import { versionChanges } from './index.ts'
import { laterSteps } from './later-steps.ts'
import { resourceNamer } from './resources.ts'
import { sdkChangesBetween, sdkReleaseFor } from './sdk-changes.ts'
import type { Surface } from './surface.ts'
import { surfaceLoader } from './surface-loader.ts'
import { nearestSurface, type ReadGenerated, surfaceVersions } from './surfaces.ts'
import { knownVersions, type VersionInfo } from './versions.ts'

/** What changed between two versions, by version, oldest first. */
export interface ChangesBetween {
  from: string
  to: string
  /** What a reader must know: versions without data, and the like. A sentence each. */
  notes: string[]
  versions: VersionChanges[]
}

/** One transition, also where it changed nothing that we know of. */
export interface VersionChanges {
  info: VersionInfo
  /** Stripe's page. */
  url: string
  changes: ListedChange[]
}

export interface ListedChange {
  change: Change
  /** What the change is mostly about, `Subscription`. */
  resource: string
  /** All that it touches. */
  resources: string[]
  elements: ChangedElement[]
  /** No curated change explains it: the types alone show it. */
  isGenerated: boolean
}

export type ChangedElement = Pick<
  ElementChange,
  'kind' | 'change' | 'element' | 'value' | 'to' | 'http' | 'layer'
> & {
  upgrade?: Upgrade
}

/**
 * Curated changes with the elements they explain, then what nobody explains. Over several versions only what differs
 * between the two ends is told: what a later version took back is left out, and so is a curated change all of whose
 * elements came back. What replaces an element and is itself gone in the end is told too.
 */
export function changesBetween(from: string, to: string, read: ReadGenerated): ChangesBetween {
  const surfaceOf = surfaceLoader(read)
  const start = surfaceOf(nearestSurface(from) as string)
  const own = sdkChangesBetween(sdkReleaseFor(from), sdkReleaseFor(to))
  const ends = [...elementChangesBetween(from, to, read), ...own]
  const rows = [...ends, ...laterSteps(ends, to, read)]
  const crossed = knownVersions().filter(
    ({ version }) => compareApiVersions(version, from) > 0 && compareApiVersions(version, to) <= 0,
  )
  const listed = listChanges(rows, new Set(crossed.map(({ version }) => version)), start, read)
  return {
    from,
    to,
    notes: notesOn(from, to),
    versions: crossed.map((info) => ({
      info,
      url: changelogPage(info.version),
      changes: listed.filter(({ change }) => change.apiVersion === info.version),
    })),
  }
}

function listChanges(
  rows: readonly ElementChange[],
  crossed: ReadonlySet<string>,
  start: Surface,
  read: ReadGenerated,
): ListedChange[] {
  const resourceOf = resourceNamer(start)
  const ownerOf = ({ kind, element }: Pick<ElementChange, 'kind' | 'element'>) =>
    kind === 'member' || kind === 'signature' ? 'SDK' : resourceOf(element)
  const curated = versionChanges.filter(({ apiVersion }) => apiVersion !== null && crossed.has(apiVersion))
  const explained = new Set<ElementChange>()
  const listed: ListedChange[] = []
  for (const change of curated) {
    const own = rows.flatMap((row) => {
      const claim = explained.has(row) ? undefined : claimOf(change, row)
      if (claim === undefined) return []
      explained.add(row)
      return [{ ...described(row), ...(claim.upgrade && { upgrade: claim.upgrade }) }]
    })
    const lagging = change.claims
      .filter(
        ({ element, inTypesUntil }) =>
          inTypesUntil !== undefined && !own.some((row) => row.element === element),
      )
      .map(({ element, upgrade }) => ({ ...removed(element, change), ...(upgrade && { upgrade }) }))
    // Names of types last: most readers look for fields and parameters.
    const elements = [...own, ...lagging].sort(
      (a, b) => Number(a.kind === 'type') - Number(b.kind === 'type'),
    )
    if (elements.length === 0 && isUndone(change, read)) continue
    const touched = [...elements.map(ownerOf), ...bitten(change).map(resourceOf)]
    listed.push({ change, ...resourcesOf(touched), elements, isGenerated: false })
  }
  for (const row of rows) {
    if (explained.has(row)) continue
    const change = generatedChange(row)
    listed.push({
      change,
      ...resourcesOf([ownerOf(row)]),
      elements: [described(row)],
      isGenerated: true,
    })
  }
  return listed
}

function described({ kind, change, element, value, to, http, layer }: ElementChange): ChangedElement {
  return {
    kind,
    change,
    element,
    ...(value === undefined ? {} : { value }),
    ...(to === undefined ? {} : { to }),
    ...(http === undefined ? {} : { http }),
    layer,
  }
}

/** What the API dropped and the types still have. */
function removed(element: string, { layer }: Change): ChangedElement {
  const kind = element.includes('=') ? 'value' : element.includes(' ') ? 'parameter' : 'field'
  return { kind, change: 'removed', element, layer }
}

/** Whether a change had elements when it came, so that now they must have come back. */
function isUndone({ claims, apiVersion, bites = [] }: Change, read: ReadGenerated): boolean {
  if (claims.length === 0 || bites.length > 0) return false
  return surfaceVersions().includes(apiVersion as string) && readStep(apiVersion as string, read).length > 0
}

function bitten({ bites = [] }: Change): string[] {
  return bites.flatMap((bite: Bite) => {
    if ('read' in bite) return [bite.read]
    if ('send' in bite) return [bite.send]
    if ('call' in bite) return [bite.call]
    return 'value' in bite ? [bite.value] : []
  })
}

/** The resource that most of the elements belong to (the first of those that tie), and all of them. */
function resourcesOf(touched: readonly string[]): Pick<ListedChange, 'resource' | 'resources'> {
  const counts = new Map<string, number>()
  for (const resource of touched) counts.set(resource, (counts.get(resource) ?? 0) + 1)
  const [first] = [...counts].sort(([, a], [, b]) => b - a)
  return { resource: first?.[0] ?? '', resources: [...counts.keys()] }
}

function notesOn(from: string, to: string): string[] {
  const oldest = surfaceVersions()[0] as string
  if (from === to || compareApiVersions(from, oldest) >= 0) return []
  const until = compareApiVersions(to, oldest) < 0 ? to : oldest
  return [
    `The data begins with ${oldest}: what changed between ${from} and ${until} is in Stripe’s changelog only.`,
  ]
}
