import type { ElementChange } from './element.ts'
import { objectLiterals } from './objects.ts'
import { isAlias, type Property, type Surface } from './surface.ts'

/** Where a surface declares an element. */
export interface Located {
  kind: ElementChange['kind']
  /** As in `ElementChange.declared`. */
  declared: string[]
  /** The declared member; none for methods, types and event types. */
  property?: Property
  /** The enum value that the name ends in, `…=embedded`. */
  value?: string
  http?: string
}

/**
 * Finds an element by its canonical name: `invoices.create` (method), `subscriptions.create items[].price`
 * (parameter), `subscription.current_period_end` (field), `invoice.paid` (event type), `Stripe.Price` (type), with
 * `=value` behind a parameter or field. Where a name is a field and an event type both (`invoice.paid`), it is the field
 * unless `kind` says otherwise. Null where the surface does not have it.
 */
export function locate(surface: Surface, element: string, kind?: ElementChange['kind']): Located | null {
  const { name, value } = splitValue(element)
  if (kind === 'event_type') return locateEvent(surface, element)
  if (element.startsWith('Stripe.')) return locateType(surface, element.slice('Stripe.'.length))
  if (name.includes(' ')) return locateParameter(surface, name, value)
  const operation = surface.operations[name]
  if (operation !== undefined && value === undefined) {
    const declared = [name, `${operation.on}#${name.slice(name.lastIndexOf('.') + 1)}`]
    return { kind: 'method', declared, http: operation.http }
  }
  return locateField(surface, name, value) ?? locateEvent(surface, element)
}

function splitValue(element: string): { name: string; value?: string } {
  const at = element.indexOf('=')
  return at === -1 ? { name: element } : { name: element.slice(0, at), value: element.slice(at + 1) }
}

function locateEvent(surface: Surface, type: string): Located | null {
  const name = surface.events[type]
  if (name !== undefined) return { kind: 'event_type', declared: [type, name] }
  const enabled = surface.types['WebhookEndpointCreateParams.EnabledEvent']
  const isEnabled = enabled !== undefined && isAlias(enabled) && enabled.alias.e?.includes(type)
  return isEnabled ? { kind: 'event_type', declared: [type] } : null
}

function locateType(surface: Surface, name: string): Located | null {
  // The classes of events and of resources are no types of their own in a surface.
  const isKnown =
    surface.types[name] !== undefined ||
    Object.values(surface.events).includes(name) ||
    Object.values(surface.operations).some(({ on }) => on === name)
  return isKnown ? { kind: 'type', declared: [name] } : null
}

function locateParameter(surface: Surface, name: string, value: string | undefined): Located | null {
  const [path = '', parameter = ''] = name.split(' ')
  const operation = surface.operations[path]
  if (operation?.params === undefined) return null
  const found = walk(surface, [operation.params], parameter)
  return found && withValue({ kind: 'parameter', ...found, http: operation.http }, value)
}

function locateField(surface: Surface, name: string, value: string | undefined): Located | null {
  const segments = name.split('.')
  for (let length = segments.length - 1; length > 0; length--) {
    const object = segments.slice(0, length).join('.')
    const types = typesOfObject(surface, object)
    if (types.length === 0) continue
    const found = walk(surface, types, segments.slice(length).join('.'))
    if (found !== null) return withValue({ kind: 'field', ...found }, value)
  }
  return null
}

/** The types whose `object` is this, as kinds. Most are named alike (`checkout.session`), so few types are read. */
function typesOfObject(surface: Surface, object: string): string[] {
  const name = object.replace(/(?:^|[._])([a-z])/g, (match, letter: string) =>
    match.startsWith('.') ? `.${letter.toUpperCase()}` : letter.toUpperCase(),
  )
  const type = surface.types[name]
  if (type !== undefined && !isAlias(type) && type.obj === object) return [`@${name}`]
  return objectTypes(surface).get(object) ?? []
}

const objects = new WeakMap<Surface, Map<string, string[]>>()

/** Says which types carry which `object`, of a surface for which that is known without reading every type. */
export function knowObjects(surface: Surface, byObject: Map<string, string[]>): void {
  objects.set(surface, byObject)
}

/** The literal of `object` → the types that carry it, as kinds. */
function objectTypes(surface: Surface): Map<string, string[]> {
  const known = objects.get(surface)
  if (known !== undefined) return known
  const byObject = new Map<string, string[]>()
  for (const [name, object] of objectLiterals(surface))
    byObject.set(object, [...(byObject.get(object) ?? []), `@${name}`])
  objects.set(surface, byObject)
  return byObject
}

/** How deep a path may lead: shapes contain each other. */
const maxDepth = 20

/** Follows `items.data[].price` from kinds; expanded resources are walked into. */
function walk(
  surface: Surface,
  kinds: readonly string[],
  path: string,
  depth = 0,
): { declared: string[]; property: Property } | null {
  if (depth > maxDepth) return null
  const [segment = '', ...rest] = path.split('.')
  const key = segment.replace(/(?:\[\])+$/, '')
  const declared: string[] = []
  let property: Property | undefined
  const below: string[] = []
  for (const name of namesOf(surface, kinds)) {
    const type = surface.types[name]
    if (type === undefined || isAlias(type)) continue
    const member = type.p[key]
    if (member === undefined) continue
    declared.push(`${name}#${key}`)
    property ??= member
    below.push(...member.t)
  }
  if (property === undefined) return null
  if (rest.length === 0) return { declared, property }
  // `data[]` of a list is no member of its own in a surface.
  const skipped = rest[0] === 'data[]' && below.some((kind) => kind.includes('list:')) ? rest.slice(1) : rest
  if (skipped[0] === '*') skipped.shift()
  if (skipped.length === 0) return { declared, property }
  return walk(surface, below, skipped.join('.'), depth + 1)
}

/** The types that kinds name, prefixes left off, aliases followed. */
function namesOf(surface: Surface, kinds: readonly string[], depth = 0): string[] {
  return kinds.flatMap((kind) => {
    const at = kind.indexOf('@')
    if (at === -1) return []
    const name = kind.slice(at + 1)
    const type = surface.types[name]
    if (type !== undefined && isAlias(type))
      return depth < maxDepth ? namesOf(surface, type.alias.t, depth + 1) : []
    return [name]
  })
}

function withValue(found: Located, value: string | undefined): Located | null {
  if (value === undefined) return found
  const { property, declared } = found
  if (property === undefined || !valuesOf(property).includes(value)) return null
  return { ...found, kind: 'value', value, declared: property.a ? [...declared, property.a] : declared }
}

function valuesOf(property: Property): readonly string[] {
  return property.e ?? []
}
