import { isAlias, type Property, type Surface } from './surface.ts'

/** What a property can hold, with every name resolved: comparable between two surfaces. */
export interface Content {
  /** Kinds without names: `string`, `[]{}`, `ref:invoice`, `list:ref:charge`. */
  kinds: Set<string>
  /** The types with members, by the prefix under which they stand: `''`, `[]`, `list:`, `map:`. */
  shapes: Map<string, string[]>
  /** Enum values; null where any string goes. */
  values: Set<string> | null
}

const PREFIX = /^(?:\[\]|list:|map:|partial:)*/

/** @param side on the response side the types with an `object` literal are resources, a reference to which is kept */
export function contentOf(surface: Surface, property: Property, side: 'request' | 'response'): Content {
  const content: Content = { kinds: new Set(), shapes: new Map(), values: new Set(property.e) }
  for (const kind of property.t) add(surface, kind, side, content)
  if (content.kinds.has('string') || content.kinds.has('[]string')) content.values = null
  return content
}

function add(surface: Surface, kind: string, side: 'request' | 'response', content: Content): void {
  const at = kind.indexOf('@')
  if (at === -1) return void content.kinds.add(kind)
  const prefix = PREFIX.exec(kind)?.[0] ?? ''
  const name = kind.slice(at + 1)
  const type = surface.types[name]
  if (type === undefined) return void content.kinds.add(`${prefix}{}`)
  if (isAlias(type)) {
    for (const each of type.alias.t) add(surface, prefix + each, side, content)
    for (const value of type.alias.e ?? []) content.values?.add(value)
    return
  }
  if (side === 'response' && type.obj !== undefined) return void content.kinds.add(`${prefix}ref:${type.obj}`)
  if (type.map !== undefined && Object.keys(type.p).length === 0) {
    for (const each of type.map) add(surface, `${prefix}map:${each}`, side, content)
    return
  }
  content.kinds.add(`${prefix}{}`)
  content.shapes.set(prefix, [...(content.shapes.get(prefix) ?? []), name])
}

/** Where a shape below `prefix` continues a path: `items` + `list:` → `items.data[]`. */
export function pathBelow(path: string, prefix: string): string {
  return path + prefix.replaceAll('list:', '.data[]').replaceAll('map:', '.*').replaceAll('partial:', '')
}

/**
 * Pairs the members of two unions of shapes: one with one, else by the last segment of their names. A shape without
 * a partner stands with all of the other side, so that only what is in none of them counts as gone.
 */
export function pairShapes(from: string[], to: string[]): [string, string[]][] {
  if (from.length === 1 && to.length === 1) return [[from[0] as string, to]]
  return from.map((name) => {
    const same = to.filter((each) => each === name)
    const alike = same.length > 0 ? same : to.filter((each) => lastSegment(each) === lastSegment(name))
    return [name, alike.length > 0 ? alike : to]
  })
}

function lastSegment(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}
