import { compareApiVersions } from '../catalog/api-version.ts'
import { type Bite, type Change, type Claim, claimOf, type Upgrade } from '../catalog/change.ts'
import type { ElementChange } from '../catalog/element.ts'
import { generatedChange } from '../catalog/generated-change.ts'
import { locate } from '../catalog/locate.ts'
import type { Surface } from '../catalog/surface.ts'
import type { EarlyNotice } from './early-notice.ts'

/** The element changes between two versions, as analyzers look them up, with the change that explains each. */
export interface Jump {
  /** Declaration key (`ElementChange.declared`) → what happened to it. */
  byKey: ReadonlyMap<string, JumpRow[]>
  /** Enum values that are gone → the rows of the enums that had them. */
  values: ReadonlyMap<string, JumpRow[]>
  /** SDK path of an operation → changes of its parameters and of their values. */
  parameters: ReadonlyMap<string, JumpRow[]>
  /** SDK path of an operation → behaviors of its calls that changed. */
  calls: ReadonlyMap<string, CallBite[]>
  /** Changed behaviors that no declaration shows: `expand` strings and Stripe.js. */
  strings: readonly StringBite[]
  rows: readonly JumpRow[]
  /** Every name that a usage of a changed element must contain. */
  names: ReadonlySet<string>
  /** Parameters whose absence is judged: declarations must have them even where no source says their name. */
  asked: ReadonlySet<string>
}

export interface JumpRow {
  row: ElementChange
  change: Change
  /** What the change says should happen to the element. */
  upgrade?: Upgrade
  /** The new name, where the element is only renamed. */
  rename?: { to: string; safety: 'safe' | 'unsafe'; reason?: string }
  /** A call that expands the field still answers it. */
  unlessExpanded?: true
  /** The value that a file names as well which reckons with the change. */
  beside?: string
  /** Nobody claims the row: only the types show it. */
  isGenerated?: true
}

export interface CallBite {
  bite: Extract<Bite, { call: string }>
  change: Change
}

export interface StringBite {
  bite: Extract<Bite, { expand: string } | { browser: string }>
  change: Change
}

/** The versions that a jump crosses: after `from`, up to `to`. */
export interface Crossing {
  from: string
  to: string
  /** The surface of `from`: where behaviors that changed find their declarations. */
  surface: Surface
  /** What the target still has and Stripe advises against; where nobody asked for advice, none. */
  early?: EarlyNotice
}

export const noJump: Jump = buildJump([], [], null)

/**
 * Joins rows to the curated changes that claim them, and adds what these know beyond the rows: elements that the API
 * dropped while the types still have them, and behaviors. A row that nobody claims keeps words of its own, unless it
 * is one that no code can break on.
 */
export function buildJump(
  rows: readonly ElementChange[],
  curated: readonly Change[],
  crossing: Crossing | null,
): Jump {
  const claiming = claimingByVersion(curated)
  const joined: JumpRow[] = rows.flatMap((row) => join(row, claiming.get(row.apiVersion) ?? []) ?? [])
  const calls = new Map<string, CallBite[]>()
  const strings: StringBite[] = []
  if (crossing !== null) {
    const crossed = curated.filter(({ apiVersion }) => isCrossed(apiVersion, crossing))
    for (const change of crossed) {
      joined.push(...laggingRows(change, rows, crossing.surface))
      for (const bite of change.bites ?? []) {
        if ('call' in bite) push(calls, bite.call, { bite, change })
        else if ('expand' in bite || 'browser' in bite) strings.push({ bite, change })
        else joined.push(...behaviorRows(bite, change, crossing.surface))
      }
    }
    joined.push(...(crossing.early?.rows ?? []))
    for (const each of crossing.early?.calls ?? []) push(calls, each.bite.call, each)
  }

  const byKey = new Map<string, JumpRow[]>()
  const values = new Map<string, JumpRow[]>()
  const parameters = new Map<string, JumpRow[]>()
  const names = new Set<string>()
  for (const each of joined) {
    for (const key of each.row.declared) {
      push(byKey, key, each)
      names.add(key.split(/[#.:]/).at(-1) as string)
    }
    if (each.row.kind === 'value' && each.row.value !== undefined) {
      push(values, each.row.value, each)
      names.add(each.row.value)
    }
    if (each.row.kind === 'signature') for (const name of namesOfSignature(each.row.element)) names.add(name)
    if (each.row.element.includes(' ')) push(parameters, each.row.element.split(' ')[0] as string, each)
  }
  for (const operation of calls.keys()) names.add(operation.slice(operation.lastIndexOf('.') + 1))
  for (const { bite } of strings) names.add('expand' in bite ? bite.expand : bite.browser)
  return { byKey, values, parameters, calls, strings, rows: joined, names, asked: askedOf(joined, calls) }
}

/** `verifyHeader` of `Signature.verifyHeader`; of `method(callback)` what most resources have. */
function namesOfSignature(element: string): readonly string[] {
  return element.startsWith('method(') ? commonMethods : (element.match(/\w+/g) ?? []).slice(-1)
}

const commonMethods = [
  'create',
  'retrieve',
  'update',
  'list',
  'del',
  'search',
  'cancel',
  'confirm',
  'capture',
  'pay',
]

function askedOf(rows: readonly JumpRow[], calls: ReadonlyMap<string, readonly CallBite[]>): Set<string> {
  const paths = rows.flatMap(({ row }) =>
    row.change === 'required' && row.kind === 'parameter' ? [row.element.split(' ')[1] ?? ''] : [],
  )
  for (const { bite } of [...calls.values()].flat()) {
    paths.push(...(bite.without ?? []), ...Object.keys(bite.given ?? {}), ...Object.keys(bite.keep ?? {}))
  }
  return new Set(paths.flatMap((path) => path.replaceAll('[]', '').split('.')))
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function isCrossed(version: string | null, { from, to }: Crossing): boolean {
  return version !== null && compareApiVersions(version, from) > 0 && compareApiVersions(version, to) <= 0
}

/** Null: somebody explains the row, and says that no code breaks on it. */
/** Version of the rows that a claim is about → the changes with such claims, in their order. */
function claimingByVersion(curated: readonly Change[]): Map<string, Change[]> {
  const claiming = new Map<string, Change[]>()
  for (const change of curated) {
    const versions = new Set(change.claims.map(({ inTypesUntil }) => inTypesUntil ?? change.apiVersion))
    for (const version of versions) if (version !== null) push(claiming, version, change)
  }
  return claiming
}

function join(row: ElementChange, curated: readonly Change[]): JumpRow | null {
  for (const change of curated) {
    const claim = claimOf(change, row)
    if (claim) return claim.quiet ? null : explained(row, change, claim)
  }
  return { row, change: generatedChange(row), isGenerated: true }
}

function explained(row: ElementChange, change: Change, { upgrade }: Claim): JumpRow {
  if (upgrade === undefined) return { row, change }
  return { row, change, upgrade, ...(upgrade.verb === 'rename' ? { rename: upgrade } : {}) }
}

/** What the API dropped although the types of the target still have it: no diff of surfaces shows it. */
function laggingRows(change: Change, rows: readonly ElementChange[], surface: Surface): JumpRow[] {
  return change.claims.flatMap((claim) => {
    if (claim.inTypesUntil === undefined || rows.some(({ element }) => element === claim.element)) return []
    const row = rowOf(claim.element, undefined, 'removed', change, surface)
    return row === null ? [] : [explained(row, change, claim)]
  })
}

function behaviorRows(
  bite: Extract<Bite, { read: string } | { send: string } | { value: string } | { event: string }>,
  change: Change,
  surface: Surface,
): JumpRow[] {
  const element =
    'read' in bite ? bite.read : 'send' in bite ? bite.send : 'value' in bite ? bite.value : bite.event
  const what = 'read' in bite && bite.nullable ? 'nullable' : 'behavior'
  const row = rowOf(element, 'event' in bite ? 'event_type' : undefined, what, change, surface)
  if (row === null) return []
  if ('read' in bite && bite.unlessExpanded) return [{ row, change, unlessExpanded: true }]
  return [{ row, change, ...('value' in bite && bite.beside ? { beside: bite.beside } : {}) }]
}

function rowOf(
  element: string,
  wanted: ElementChange['kind'] | undefined,
  change: ElementChange['change'],
  { apiVersion, layer }: Change,
  surface: Surface,
): ElementChange | null {
  const found = locate(surface, element, wanted)
  if (found === null) return null
  const { kind, declared, value, http } = found
  return {
    kind,
    change,
    element,
    declared,
    layer,
    apiVersion: apiVersion as string,
    ...(value === undefined ? {} : { value }),
    ...(http === undefined ? {} : { http }),
  }
}
