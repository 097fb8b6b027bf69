/** Stripe's objects as data shows them: by their `object`, by the type of the event that brings them. */
import { objectLiterals } from '../catalog/objects.ts'
import { type InterfaceType, isAlias, type Surface } from '../catalog/surface.ts'
import { typesOf } from './expand-path.ts'
import type { Jump, JumpRow } from './jump.ts'

const byObject = new WeakMap<Surface, ReadonlyMap<string, string[]>>()

/** `object` → names of the types that answers have it in: `checkout.session` → `Checkout.Session`. */
export function objectTypes(surface: Surface): ReadonlyMap<string, string[]> {
  const known = byObject.get(surface)
  if (known) return known
  const found = new Map<string, string[]>()
  for (const [name, object] of objectLiterals(surface)) {
    // What a request sends, what is left of a deleted object, and envelopes are no payloads.
    if (/Params\b|(?:^|\.)Deleted|^Event/.test(name)) continue
    found.set(object, [...(found.get(object) ?? []), name])
  }
  byObject.set(surface, found)
  return found
}

/** Names of the types that `event.data.object` may have; none where the name is no event of Stripe's. */
export function eventTypesOf(event: string, surface: Surface, target: Surface): string[] {
  const kind = surface.eventObjects[event] ?? target.eventObjects[event]
  const declared = kind === undefined ? [] : typesOf([kind], surface)
  if (declared.length > 0 || !isFamily(event, surface, target)) return declared
  // Releases before 13 don't say: `customer.subscription.updated` brings a `subscription`.
  const names = event.split('.').slice(0, -1)
  for (let from = 0; from < names.length; from++) {
    const found = objectTypes(surface).get(names.slice(from).join('.'))
    if (found) return found
  }
  return []
}

const families = new WeakMap<Surface, ReadonlySet<string>>()

/** Whether Stripe has events of the object: `customer.subscription.`, but no `subscription.` */
function isFamily(event: string, surface: Surface, target: Surface): boolean {
  const known = [surface, target].map((each) => {
    const names = families.get(each) ?? new Set(Object.keys(each.events).map(familyOf))
    families.set(each, names)
    return names
  })
  // Where neither of them names any, what looks like an event is one.
  return known.every(({ size }) => size === 0) || known.some((names) => names.has(familyOf(event)))
}

function familyOf(event: string): string {
  return event.slice(0, event.lastIndexOf('.'))
}

/** The types at the end of a way of members from some types; `[]` stands for an element, `data` for that of a list. */
export function typesAlong(types: readonly string[], path: readonly string[], surface: Surface): string[] {
  let at: readonly string[] = types
  for (const name of path) {
    if (name === '[]') continue
    const next = at.flatMap((each) => {
      const member = (surface.types[each] as InterfaceType | undefined)?.p?.[name]
      return member ? typesOf(member.t, surface) : []
    })
    if (next.length > 0) at = next
    else if (name !== 'data') return []
  }
  return [...new Set(at)]
}

/** The row of a field of these types that is gone; several types may stand for one value, and all must lack it. */
export function goneField(types: readonly string[], name: string, jump: Jump): JumpRow | undefined {
  const rows = types.map((type) =>
    jump.byKey
      .get(`${type}#${name}`)
      ?.find(({ row }) => row.kind === 'field' && (row.change === 'removed' || row.change === 'renamed')),
  )
  return rows.every((row) => row !== undefined) ? rows[0] : undefined
}

/** Whether a type of a surface has a member of its own. */
export function hasMember({ types }: Surface, type: string, name: string): boolean {
  const found = types[type]
  return found !== undefined && !isAlias(found) && Object.hasOwn(found.p, name)
}

const names = new WeakMap<Jump, ReadonlySet<string>>()

/** Last names of the fields that are gone. */
export function goneNames(jump: Jump): ReadonlySet<string> {
  const known = names.get(jump)
  if (known) return known
  const found = new Set<string>()
  for (const { row } of jump.rows) {
    if (row.kind !== 'field' || (row.change !== 'removed' && row.change !== 'renamed')) continue
    for (const key of row.declared) found.add(key.slice(key.lastIndexOf('#') + 1))
  }
  names.set(jump, found)
  return found
}
