import { type Change, claims } from '../catalog/change.ts'
import type { ElementChange } from '../catalog/element.ts'

/** The element changes between two versions, as analyzers look them up, with the change that explains each. */
export interface Jump {
  /** Declaration key (`ElementChange.declared`) → what happened to it. */
  byKey: ReadonlyMap<string, JumpRow[]>
  /** Enum values that are gone → the rows of the enums that had them. */
  values: ReadonlyMap<string, JumpRow[]>
  /** SDK path of an operation → changes of its parameters. */
  parameters: ReadonlyMap<string, JumpRow[]>
  rows: readonly JumpRow[]
  /** Every name that a usage of a changed element must contain. */
  names: ReadonlySet<string>
}

export interface JumpRow {
  row: ElementChange
  change: Change
  /** The new name, where the element is only renamed. */
  rename?: { to: string; safety: 'safe' | 'unsafe'; reason?: string }
}

export const noJump: Jump = buildJump([], [])

/**
 * Joins rows to the curated changes that claim them. A row that nobody claims keeps words of its own
 * (`generatedChange`), unless it is one that no code can break on.
 */
export function buildJump(rows: readonly ElementChange[], curated: readonly Change[]): Jump {
  const joined: JumpRow[] = []
  for (const row of rows) {
    const change = curated.find((each) => each.apiVersion === row.apiVersion && claims(each, row.element))
    const upgrade = change && claims(change, row.element)?.upgrade
    joined.push({ row, change: change ?? generatedChange(row), ...(upgrade ? { rename: upgrade } : {}) })
  }
  const byKey = new Map<string, JumpRow[]>()
  const values = new Map<string, JumpRow[]>()
  const parameters = new Map<string, JumpRow[]>()
  const names = new Set<string>()
  for (const each of joined) {
    for (const key of each.row.declared) {
      push(byKey, key, each)
      names.add(key.split(/[#.]/).at(-1) as string)
    }
    if (each.row.kind === 'value' && each.row.value !== undefined) {
      push(values, each.row.value, each)
      names.add(each.row.value)
    }
    if (each.row.kind === 'parameter') push(parameters, each.row.element.split(' ')[0] as string, each)
  }
  return { byKey, values, parameters, rows: joined, names }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Words for a row that no curated change claims: true by construction, and no more than the types show. */
function generatedChange(row: ElementChange): Change {
  const soft = row.change === 'nullable' || row.change === 'optional'
  return {
    apiVersion: row.apiVersion,
    slug: `${row.change}-${slugOf(row.element)}`,
    title: `${row.element} ${verbs[row.change]}`,
    url: `https://docs.stripe.com/changelog/${row.apiVersion}`,
    evidence: 'types',
    severity: soft ? 'behavior' : 'breaking',
    layer: row.layer,
    why: soft
      ? 'A strict compiler refuses to use it unchecked.'
      : 'The types of the `stripe` release that pins this version no longer have it.',
    todo: 'See what Stripe’s changelog says of this version; no curated entry explains this change yet.',
    claims: [],
  }
}

const verbs: Record<ElementChange['change'], string> = {
  removed: 'is gone',
  renamed: 'is renamed',
  required: 'is required',
  nullable: 'can be null',
  optional: 'can be missing',
  retyped: 'has another type',
}

function slugOf(element: string): string {
  return element
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
