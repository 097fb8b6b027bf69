import { isAlias, type Surface } from './surface.ts'

/**
 * Where a record of types says its literals itself, without reading every type. Bundles have this module each for
 * themselves and hand surfaces to each other: a symbol of the registry is the same in all.
 */
export const LITERALS: unique symbol = Symbol.for('restripe.object-literals') as never

interface Literate {
  [LITERALS]?: ReadonlyMap<string, string>
}

const known = new WeakMap<Surface['types'], ReadonlyMap<string, string>>()

/** Name of a type → the literal of its `object`, `Checkout.Session` → `checkout.session`, in the surface's order. */
export function objectLiterals({ types }: Surface): ReadonlyMap<string, string> {
  const found = known.get(types) ?? (types as Literate)[LITERALS] ?? literalsOf(types)
  known.set(types, found)
  return found
}

function literalsOf(types: Surface['types']): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(types).flatMap(([name, type]) => (isAlias(type) || !type.obj ? [] : [[name, type.obj]])),
  )
}
