import type { Property, Surface } from '../../../catalog/surface.ts'
import type { Reached } from './reach.ts'

/** Stands for the enum values that nobody names: keeps a pruned union from looking complete. */
export const REST = "'~'"

const PREFIX = /^(\[\]|list:|partial:|map:)(.*)$/
const WRAPPERS: Record<string, (inner: string) => string> = {
  '[]': (inner) => `Array<${inner}>`,
  'list:': (inner) => `ApiList<${inner}>`,
  'partial:': (inner) => `Partial<${inner}>`,
  'map:': (inner) => `{ [key: string]: ${inner} }`,
}
const PLAIN: Record<string, string> = { decimal: 'Decimal' }

/** Writes a surface's kinds as TypeScript, for one set of reached declarations. */
export interface TypeWriter {
  /** The type of a property or alias. */
  property(property: Property): string
  /** A union of kinds without values, as in `Operation.returns`. */
  kinds(kinds: readonly string[]): string
}

export function typeWriter(surface: Surface, reached: Reached): TypeWriter {
  const printed = new Set(reached.types)
  const events = new Map(Object.entries(surface.events).map(([type, name]) => [name, type]))
  const namedEvents = new Set(reached.events)
  return { property, kinds: (each) => union(each, []) }

  function property(one: Property): string {
    const parts = [ofAlias(one) ?? union(one.t, one.e ?? [])]
    if (one.op === 1 && one.a === undefined) parts.push('(string & {})')
    if (one.z === 1) parts.push("''")
    if (one.n === 1) parts.push('null')
    return parts.join(' | ')
  }

  /** The alias stands for all of the type, or for all of its elements. */
  function ofAlias(one: Property): string | null {
    if (one.a === undefined || !printed.has(one.a)) return null
    return one.t.every((kind) => kind.startsWith('[]')) ? `Array<Stripe.${one.a}>` : `Stripe.${one.a}`
  }

  function union(kinds: readonly string[], values: readonly string[]): string {
    const texts = new Set<string>()
    const wrapped = new Map<string, string[]>()
    for (const kind of kinds) {
      const [, prefix, rest] = PREFIX.exec(kind) ?? []
      if (prefix === undefined || rest === undefined) for (const text of single(kind, values)) texts.add(text)
      else wrapped.set(prefix, [...(wrapped.get(prefix) ?? []), rest])
    }
    for (const [prefix, inner] of wrapped) texts.add(WRAPPERS[prefix]?.(union(inner, values)) ?? 'any')
    return texts.size === 0 ? 'never' : [...texts].join(' | ')
  }

  function single(kind: string, values: readonly string[]): string[] {
    if (kind === 'enum') return enumTexts(values)
    if (!kind.startsWith('@')) return [PLAIN[kind] ?? kind]
    const name = kind.slice(1)
    const event = events.get(name)
    // A pruned union of events is `Event` itself, which holds the ones that are named.
    if (event !== undefined && !namedEvents.has(event)) return ['Stripe.Event']
    return [printed.has(name) || event !== undefined ? `Stripe.${name}` : 'any']
  }

  function enumTexts(values: readonly string[]): string[] {
    if (values.length < 2) return values.map((each) => JSON.stringify(each))
    const kept = values.filter(reached.keepsValue)
    const texts = kept.map((each) => JSON.stringify(each))
    return kept.length === values.length ? texts : [...texts, REST]
  }
}
