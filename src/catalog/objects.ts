import { isAlias, type Surface } from './surface.ts'

const known = new WeakMap<Surface['types'], () => ReadonlyMap<string, string>>()

/** Says which types have an `object` literal, of a surface for which that is known without reading every type. */
export function knowLiterals(types: Surface['types'], literals: () => ReadonlyMap<string, string>): void {
  let found: ReadonlyMap<string, string> | undefined
  known.set(types, () => {
    found ??= literals()
    return found
  })
}

/** Name of a type → the literal of its `object`, `Checkout.Session` → `checkout.session`, in the surface's order. */
export function objectLiterals({ types }: Surface): ReadonlyMap<string, string> {
  if (!known.has(types)) {
    knowLiterals(types, () => {
      const all = Object.entries(types)
      return new Map(all.flatMap(([name, type]) => (isAlias(type) || !type.obj ? [] : [[name, type.obj]])))
    })
  }
  return (known.get(types) as () => ReadonlyMap<string, string>)()
}
