/** Data in the shape of Stripe's objects, as literals or JSON hold it: what of it the target no longer has. */
import type { InterfaceType, Surface } from '../catalog/surface.ts'
import { typesOf } from './expand-path.ts'
import type { Jump, JumpRow } from './jump.ts'
import { sinceOf } from './sentence.ts'
import { hasMember, objectTypes } from './stripe-objects.ts'
import type { Usage } from './usage.ts'

export interface DataObject {
  entries: readonly DataEntry[]
}

/** Offsets are those of the key as it is written, quotes included. */
export interface DataEntry {
  name: string
  start: number
  end: number
  value: DataValue
  /** Typed as Stripe's where it stands: judged with the rest of the code. */
  isTyped?: boolean
}

export type DataValue =
  | { object: DataObject }
  | { list: readonly DataValue[] }
  | { text: string; start: number; end: number }
  | null

/** Versions of one run that data is judged by. */
export interface DataScope {
  surface: Surface
  target: Surface
  jump: Jump
}

interface Gone {
  row: JumpRow
  start: number
  end: number
}

/** Deeper data, and more of it, is nobody's hand-made fixture. */
const maxDepth = 12
const maxObjects = 2_000

/** The first of what is gone in an object and below it, with words for all of it; null where all is as it was. */
export function oldData(object: DataObject, path: string, scope: DataScope): Omit<Usage, 'path'> | null {
  const gone: Gone[] = []
  let objects = 0
  look({ object }, [], 0)
  const [first] = gone.sort((a, b) => a.start - b.start)
  if (!first) return null
  const { row, start, end } = first
  return {
    start,
    end,
    change: row.change,
    element: row.row.element,
    certainty: 'likely',
    title: isTestData(path) ? 'Test data in an old shape' : 'Data in an old shape',
    what: wordsOf(gone, path),
    why: isTestData(path)
      ? 'Tests that rest on it pass although Stripe no longer sends this.'
      : 'What rests on it works with this object and not with those that Stripe sends.',
    todo: 'Write or record it anew in the shape of the target version.',
    fix: null,
  }

  function look(value: DataValue, expected: readonly string[], depth: number): void {
    if (value === null || 'text' in value || depth > maxDepth) return
    if ('list' in value) {
      for (const each of value.list) look(each, expected, depth + 1)
      return
    }
    if (++objects > maxObjects) return
    const types = typesOfData(value.object, scope.surface) ?? expected
    for (const entry of value.object.entries) {
      const found = types.length > 0 && !entry.isTyped ? goneOf(entry, types, scope.jump) : null
      if (found) gone.push(found)
      const below = types.flatMap((each) => {
        const member = (scope.surface.types[each] as InterfaceType).p[entry.name]
        return member ? typesOf(member.t, scope.surface) : []
      })
      // `data` of a list holds what the list's own types say.
      look(entry.value, below.length > 0 || entry.name !== 'data' ? below : types, depth + 1)
    }
  }
}

function goneOf({ name, start, end, value }: DataEntry, types: readonly string[], jump: Jump): Gone | null {
  for (const type of types) {
    const key = `${type}#${name}`
    const row = jump.byKey.get(key)?.find((each) => isGone(each) && each.row.kind === 'field')
    if (row) return { row, start, end }
    if (value === null || !('text' in value)) continue
    const old = jump.values.get(value.text)?.find((each) => isGone(each) && each.row.declared.includes(key))
    if (old) return { row: old, start: value.start, end: value.end }
  }
  return null
}

/** What only the SDK's types dropped is sent as before. */
function isGone({ row }: JumpRow): boolean {
  return row.layer === 'api' && (row.change === 'removed' || row.change === 'renamed')
}

/** The types that an object says it has, `object: 'invoice'`; null where it doesn't say. */
function typesOfData({ entries }: DataObject, surface: Surface): readonly string[] | null {
  const said = entries.find(({ name }) => name === 'object')?.value
  return said && 'text' in said ? (objectTypes(surface).get(said.text) ?? null) : null
}

/** Other providers name their objects alike: at least so much of an object must be known. */
const knownShare = 2 / 3

/**
 * Whether an object is one of Stripe's: it says which, has members of that, and a name or a flag that only Stripe gives.
 *
 * @param isAboutStripe what stands around it says Stripe
 */
export function isStripeData(
  object: DataObject,
  isAboutStripe: boolean,
  { surface, target }: DataScope,
): boolean {
  const types = typesOfData(object, surface)
  const own = object.entries.filter(({ name }) => name !== 'object')
  if (!types || own.length < 2) return false
  const known = own.filter(({ name }) =>
    types.some((type) => hasMember(surface, type, name) || hasMember(target, type, name)),
  )
  if (known.length < own.length * knownShare) return false
  const id = own.find(({ name }) => name === 'id')?.value
  const hasId = id !== undefined && id !== null && 'text' in id && /^[a-z]{2,12}_\w{2,}$/.test(id.text)
  return isAboutStripe || hasId || own.some(({ name }) => name === 'livemode')
}

function isTestData(path: string): boolean {
  return /test|spec|mock|fixture|stub|fake|e2e|cassette|recording|har\b|__|sample|example|seed/i.test(path)
}

const mostNamed = 4

function wordsOf(gone: readonly Gone[], path: string): string {
  const names = [...new Set(gone.map(({ row }) => `\`${row.row.element.replace(/=.*/, '')}\``))]
  const values = gone.every(({ row }) => row.row.kind === 'value')
  const rest = names.length - mostNamed
  const named = names.slice(0, mostNamed)
  const list = rest > 0 ? `${named.join(', ')} and ${rest} more` : and(named)
  const since = [...new Set(gone.map(({ row }) => sinceOf(row.change)))]
  const subject = isTestData(path) ? 'This test data' : 'This data'
  const what = values ? `a value of ${list} that is gone` : `${list}, gone`
  return `${subject} has ${what}${since.length === 1 ? ` since ${since[0]}` : ' on the way to the target'}.`
}

function and(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
