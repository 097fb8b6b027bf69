import type { ReportChange } from './diff.ts'
import { type Content, contentOf, pairShapes, pathBelow } from './shapes.ts'
import { type InterfaceType, isAlias, type Property, type Surface } from './surface.ts'

/** One comparison of shapes: which surfaces, which direction the data flows, whose element it is. */
export interface Comparison {
  from: Surface
  to: Surface
  side: 'request' | 'response'
  /** Puts a path into an element's canonical name: `subscriptions.create items[].price`, `invoice.paid`. */
  nameOf: (path: string) => string
  http?: string
  report: ReportChange
  /** Pairs of types that were compared under this element already: shapes may contain themselves. */
  seen: Set<string>
}

/** Fields of every resource: an object type, matched by its `object` literal. */
export function diffResources(from: Surface, to: Surface, report: ReportChange): void {
  const successors = byObject(to)
  for (const [name, type] of Object.entries(from.types)) {
    if (isAlias(type) || type.obj === undefined || isEnvelope(type.obj, name)) continue
    const object = type.obj
    const candidates = successors.get(object) ?? []
    const same = candidates.filter((each) => each === name)
    const alive = candidates.filter((each) => isDeleted(to, each) === isDeleted(from, name))
    const targets = same.length > 0 ? same : alive
    if (targets.length === 0) continue
    const nameOf = (path: string) => `${object}.${path}`
    diffShapes({ from, to, side: 'response', nameOf, report, seen: new Set() }, name, targets, '')
  }
}

/** Every event class says `object: 'event'` (or `'v2.core.event'`): as objects they are one, and no resources. */
export function isEnvelope(object: string, name: string): boolean {
  if (object === 'event') return name !== 'Event'
  return object === 'v2.core.event' && name !== 'V2.Core.Event' && name !== 'V2.Core.EventBase'
}

function byObject(surface: Surface): Map<string, string[]> {
  const objects = new Map<string, string[]>()
  for (const [name, type] of Object.entries(surface.types)) {
    if (!isAlias(type) && type.obj !== undefined)
      objects.set(type.obj, [...(objects.get(type.obj) ?? []), name])
  }
  return objects
}

function isDeleted(surface: Surface, name: string): boolean {
  const type = surface.types[name]
  return type !== undefined && !isAlias(type) && type.p.deleted?.t.join() === 'true'
}

/** Compares the members of a type with those of the types that took its place. */
export function diffShapes(comparison: Comparison, fromName: string, toNames: string[], path: string): void {
  const { from, to, side, seen } = comparison
  const key = `${fromName} ${toNames.join()}`
  if (seen.has(key)) return
  seen.add(key)
  const type = from.types[fromName] as InterfaceType
  const successors = toNames.map((each) => to.types[each] as InterfaceType)
  const prefix = path === '' ? '' : `${path}.`
  for (const [key, property] of Object.entries(type.p)) {
    const targets = successors.flatMap((each) => (each.p[key] === undefined ? [] : [each.p[key]]))
    const place = { path: prefix + key, declared: [`${fromName}#${key}`] }
    if (targets.length > 0) diffProperties(comparison, property, merge(targets), place)
    // An index signature takes every key.
    else if (!successors.some((each) => each.map !== undefined)) removed(comparison, place)
  }
  if (side === 'request') newlyRequired(comparison, fromName, type, successors, prefix)
}

/** A parameter that must be there, and could be left out or didn't exist. */
function newlyRequired(
  { nameOf, http, report }: Comparison,
  fromName: string,
  type: InterfaceType,
  successors: InterfaceType[],
  prefix: string,
): void {
  for (const key of new Set(successors.flatMap((each) => Object.keys(each.p)))) {
    const isRequired = successors.every((each) => each.p[key] !== undefined && each.p[key].o === undefined)
    const before = type.p[key]
    if (!isRequired || (before !== undefined && before.o === undefined)) continue
    const element = nameOf(prefix + key)
    const declared = [`${fromName}#${key}`]
    report({ kind: 'parameter', change: 'required', element, declared, layer: 'api', ...(http && { http }) })
  }
}

interface Place {
  path: string
  declared: string[]
}

function diffProperties(comparison: Comparison, from: Property, to: Property, place: Place): void {
  const { side } = comparison
  const before = contentOf(comparison.from, from, side)
  const after = contentOf(comparison.to, to, side)
  if (isRetyped(before, after, side)) changed(comparison, place, 'retyped', layerOf(before, after))
  if (side === 'response') {
    if (from.n === undefined && to.n !== undefined) changed(comparison, place, 'nullable', 'api')
    if (from.o === undefined && to.o !== undefined) changed(comparison, place, 'optional', 'api')
  } else if (from.z !== undefined && to.z === undefined && !after.kinds.has('string')) {
    removedValue(comparison, place, '', from)
  }
  if (before.values !== null && after.values !== null && hasEnum(before) && hasEnum(after)) {
    for (const value of before.values)
      if (!after.values.has(value)) removedValue(comparison, place, value, from)
  }
  for (const [prefix, names] of before.shapes) {
    const successors = after.shapes.get(prefix)
    if (successors === undefined) continue
    for (const [name, targets] of pairShapes(names, successors)) {
      diffShapes(comparison, name, targets, pathBelow(place.path, prefix))
    }
  }
}

/**
 * A request breaks where a kind is no longer taken; an answer where it can be what it was not, or no longer is.
 * An enum that becomes any string breaks neither; a string that gets its values listed breaks comparisons with others.
 */
function isRetyped(before: Content, after: Content, side: 'request' | 'response'): boolean {
  if (after.kinds.has('any') || before.kinds.has('any')) return false
  const [from, to] = [plain(before.kinds), plain(after.kinds)]
  const isGone = [...from].some((each) => !to.has(each) && !to.has(each.replace(/enum$/, 'string')))
  if (isGone || side === 'request') return isGone
  return [...to].some((each) => !from.has(each) && !from.has(each.replace(/string$/, 'enum')))
}

/** `true` and `false` are booleans, and "absent" is no kind of its own. */
function plain(kinds: Set<string>): Set<string> {
  const simple = [...kinds].map((each) => (each === 'true' || each === 'false' ? 'boolean' : each))
  return new Set(simple.filter((each) => each !== 'void'))
}

const NUMERIC = /^(?:\[\])*(?:string|number|decimal|bigint)$/

/** From SDK 21 on decimals and large numbers have classes of their own: the API still sends and takes the same text. */
function layerOf(before: Content, after: Content): 'api' | 'sdk' {
  const changed = [...before.kinds, ...after.kinds].filter(
    (each) => before.kinds.has(each) !== after.kinds.has(each),
  )
  const isNumeric = changed.every((each) => NUMERIC.test(each))
  return isNumeric && changed.some((each) => /decimal|bigint/.test(each)) ? 'sdk' : 'api'
}

function hasEnum({ kinds }: Content): boolean {
  return kinds.has('enum') || kinds.has('[]enum')
}

/** The union of what the types in place of one hold under the same key. */
function merge(properties: Property[]): Property {
  const [first] = properties
  if (properties.length === 1 && first !== undefined) return first
  const merged: Property = { t: [...new Set(properties.flatMap((each) => each.t))].sort() }
  const values = [...new Set(properties.flatMap((each) => each.e ?? []))].sort()
  if (values.length > 0) merged.e = values
  for (const flag of ['o', 'n', 'z', 'op'] as const) {
    if (properties.some((each) => each[flag] !== undefined)) merged[flag] = 1
  }
  return merged
}

function removed(comparison: Comparison, place: Place): void {
  changed(comparison, place, 'removed', 'api')
}

function changed(
  { side, nameOf, http, report }: Comparison,
  { path, declared }: Place,
  change: 'removed' | 'retyped' | 'nullable' | 'optional',
  layer: 'api' | 'sdk',
): void {
  const kind = side === 'request' ? 'parameter' : 'field'
  report({ kind, change, element: nameOf(path), declared, layer, ...(http && { http }) })
}

/** Recognized at the member, and where the enum has a name of its own, at that. */
function removedValue(
  { nameOf, http, report }: Comparison,
  place: Place,
  value: string,
  from: Property,
): void {
  const declared = from.a === undefined ? place.declared : [...place.declared, from.a].sort()
  const element = `${nameOf(place.path)}=${value}`
  report({ kind: 'value', change: 'removed', element, declared, value, layer: 'api', ...(http && { http }) })
}
