/** Paths of `expand` lists, walked against the schema. */
import { objectLiterals } from '../catalog/objects.ts'
import {
  type InterfaceType,
  isAlias,
  type Operation,
  type Property,
  type Surface,
} from '../catalog/surface.ts'
import type { Jump, JumpRow, StringBite } from './jump.ts'

export interface GoneSegment {
  row: JumpRow
  /** Which segment of the path it is. */
  index: number
}

/** Stripe follows no longer path, `data` of a list counted. */
const maxSegments = 4

/** The first field on the way that the target no longer has. */
export function goneOnExpand(
  path: readonly string[],
  operation: string,
  surface: Surface,
  jump: Jump,
): JumpRow | undefined {
  return goneSegment(path, operation, surface, jump)?.row
}

export function goneSegment(
  path: readonly string[],
  operation: string,
  surface: Surface,
  jump: Jump,
): GoneSegment | undefined {
  const called = surface.operations[operation]
  if (!called) return undefined
  const steps = fieldsOf(path, called)
  for (const [at, members] of walk(steps, called.returns, surface).entries()) {
    for (const { key } of members) {
      const row = (jump.byKey.get(key) ?? []).find(({ row }) => isGone(row))
      if (row) return { row, index: at + path.length - steps.length }
    }
  }
  return undefined
}

function isGone({ kind, change }: JumpRow['row']): boolean {
  return kind === 'field' && (change === 'removed' || change === 'renamed')
}

/** What is told of the last word of a path, wherever it stands; nothing where the target has a field of that name there. */
export function wordOnExpand(
  path: readonly string[],
  operation: string,
  target: Surface,
  jump: Jump,
): StringBite | undefined {
  const word = path.at(-1)
  const found = jump.strings.find(({ bite }) => 'expand' in bite && bite.expand === word)
  const called = target.operations[operation]
  if (!found || !called) return found
  if (called.kind === 'search' && 'expand' in found.bite && found.bite.butSearches && path.length === 1)
    return undefined
  const steps = fieldsOf(path, called)
  return (walk(steps, called.returns, target)[steps.length - 1] ?? []).length > 0 ? undefined : found
}

/** Whether Stripe expands the path in what an operation returns: every step is there, and the last one is a reference. */
export function canExpand(path: readonly string[], operation: string, surface: Surface): boolean {
  const called = surface.operations[operation]
  if (!called || path.length > maxSegments) return false
  const steps = fieldsOf(path, called)
  const way = walk(steps, called.returns, surface)
  return way.length === steps.length && (way.at(-1) ?? []).some(({ member }) => isReference(member))
}

function isReference({ t }: Property): boolean {
  return t.includes('string') && t.some((kind) => kind.includes('@'))
}

/**
 * The path that leads to the gone field's new place; null where it does not lie beside the old one, or cannot be
 * expanded.
 *
 * @param to the new place from the same object, `payments.data[].payment`
 */
export function movedExpand(
  path: readonly string[],
  { row, index }: GoneSegment,
  to: string,
  operation: string,
  target: Surface,
): string[] | null {
  const called = target.operations[operation]
  if (!called) return null
  const into = to.replaceAll('[]', '').split('.')
  // Of `invoice.last_error.source` both name the way below the invoice.
  const above = aboveOf(row.row.element, target)
  const from = index - above.length
  if (from < 0 || above.some((name, at) => path[from + at] !== name)) return null
  const moved = [...path.slice(0, from), ...into, ...path.slice(index + 1)]
  return canExpand(moved, operation, target) ? moved : null
}

/** The names between the object and the field: `automatic_tax` of `checkout.session.automatic_tax.status`. */
function aboveOf(element: string, surface: Surface): string[] {
  const names = element.split('.')
  const objects = objectsOf(surface)
  for (let count = names.length - 1; count > 0; count--)
    if (objects.has(names.slice(0, count).join('.'))) return names.slice(count, -1)
  return names.slice(1, -1)
}

const objects = new WeakMap<Surface, ReadonlySet<string>>()

function objectsOf(surface: Surface): ReadonlySet<string> {
  const known = objects.get(surface) ?? new Set(objectLiterals(surface).values())
  objects.set(surface, known)
  return known
}

/** Paths into a list start with its `data`, which is no member in a surface; another path leads nowhere. */
function fieldsOf(path: readonly string[], called: Operation): readonly string[] {
  if (called.kind === undefined) return path
  return path[0] === 'data' ? path.slice(1) : []
}

interface Step {
  /** `Invoice#payment_intent`. */
  key: string
  member: Property
}

/** The members that the steps lead to, one list a step, as far as the way goes; the `data` of a list leads nowhere. */
function walk(steps: readonly string[], from: readonly string[], surface: Surface): Step[][] {
  const way: Step[][] = []
  let types = typesOf(from, surface)
  for (const name of steps) {
    const found = types.flatMap((each) => {
      const member = (surface.types[each] as InterfaceType).p[name]
      return member ? [{ key: `${each}#${name}`, member }] : []
    })
    if (found.length === 0 && name !== 'data') break
    way.push(found)
    if (found.length > 0) types = found.flatMap(({ member }) => typesOf(member.t, surface))
  }
  return way
}

/** Names of the interfaces that kinds lead to, aliases followed. */
export function typesOf(kinds: readonly string[], surface: Surface, depth = 0): string[] {
  return kinds.flatMap((kind) => {
    const name = /@(.+)$/.exec(kind)?.[1]
    const type = name === undefined ? undefined : surface.types[name]
    if (name === undefined || type === undefined) return []
    return isAlias(type) ? (depth < 5 ? typesOf(type.alias.t, surface, depth + 1) : []) : [name]
  })
}
