import {
  isAlias,
  type Operation,
  type Property,
  type Surface,
  type SurfaceType,
} from '../../../catalog/surface.ts'
import { occurs } from './words.ts'

/** What of a surface the sources at hand can reach, by name. */
export interface Reached {
  /** Qualified names of types, in the surface's order. */
  types: string[]
  /** SDK paths, in the surface's order. */
  operations: string[]
  /** Event types, in the surface's order. */
  events: string[]
  /** True where nothing was left out. */
  whole: boolean
  /** Whether a member of a reached type is printed. */
  keeps(type: string, member: string, property: Property): boolean
  /** Whether an enum value is printed. */
  keepsValue(value: string): boolean
}

/** Printed wherever they exist: unions of Stripe objects are told apart by them. */
const DISCRIMINANTS = new Set(['object', 'deleted'])
const PARAMS = /^(?:[\w$]+\.)*\w*Params?(?:\.|$)/
const REFERENCE = /@(.+)$/
/** What `Stripe.Event` itself is made of. */
const EVENT_TYPES = ['Event.Data', 'Event.Data.Object', 'Event.Data.PreviousAttributes']
/** Types that the prelude's errors name, by the member that carries them. */
const OF_ERRORS = {
  payment_intent: 'PaymentIntent',
  payment_method: 'PaymentMethod',
  setup_intent: 'SetupIntent',
}
const ERROR_NAME = /^(?:errors|Stripe\w*Error)$/

/**
 * Follows names from the client and from the types that are named, through members whose names occur.
 *
 * @param wanted every word of the sources at hand (see `collectWords`); null keeps everything
 */
export function reach(surface: Surface, wanted: ReadonlySet<string> | null): Reached {
  const eventClasses = new Set(Object.values(surface.events))
  const found = new Set<string>()
  const pending: string[] = []

  const keepsValue = (value: string) => occurs(value, wanted)
  const keeps = (type: string, member: string, property: Property) =>
    DISCRIMINANTS.has(member) || occurs(member, wanted) || (property.o !== 1 && PARAMS.test(type))

  const operations = Object.entries(surface.operations).flatMap(([path, { on }]) => {
    const method = path.slice(path.lastIndexOf('.') + 1)
    return isNamed(path, wanted) || (isNamed(on, wanted) && occurs(method, wanted)) ? [path] : []
  })
  for (const path of operations)
    for (const kind of kindsOf(surface.operations[path] as Operation)) follow(kind)
  // Their values are read when they are asked for; `Object.keys` would ask for each.
  const names = Reflect.ownKeys(surface.types) as string[]
  for (const name of names) if (isNamed(name, wanted)) add(name)

  const events = Object.keys(surface.events).filter(
    (type) => wanted === null || wanted.has(type) || wanted.has(surface.events[type] as string),
  )
  for (const type of events) follow(surface.eventObjects[type] ?? '')
  for (const name of EVENT_TYPES) add(name)
  for (const base of [surface.types.EventBase, surface.types.Event]) {
    if (base !== undefined && !isAlias(base))
      for (const property of Object.values(base.p)) followAll(property)
  }
  for (const name of errorTypes(wanted)) add(name)

  for (let name = pending.pop(); name !== undefined; name = pending.pop()) visit(name, surface.types[name])

  return {
    types: names.filter((name) => found.has(name)),
    operations,
    events,
    whole: wanted === null,
    keeps,
    keepsValue,
  }

  function visit(name: string, type: SurfaceType | undefined): void {
    if (type === undefined) return
    if (isAlias(type)) {
      followAll(type.alias)
      return
    }
    for (const kind of type.map ?? []) follow(kind)
    for (const [member, property] of Object.entries(type.p))
      if (keeps(name, member, property)) followAll(property)
  }

  function followAll(property: Property): void {
    if (property.a !== undefined) add(property.a)
    for (const kind of property.t) follow(kind)
  }

  function follow(kind: string): void {
    const name = REFERENCE.exec(kind)?.[1]
    if (name !== undefined) add(name)
  }

  function add(name: string): void {
    if (found.has(name) || eventClasses.has(name)) return
    found.add(name)
    pending.push(name)
  }
}

/** Every segment occurs: `Checkout.SessionCreateParams.LineItem` needs three words. */
export function isNamed(path: string, wanted: ReadonlySet<string> | null): boolean {
  if (wanted === null) return true
  for (let start = 0; ; ) {
    const dot = path.indexOf('.', start)
    if (!wanted.has(path.slice(start, dot === -1 ? undefined : dot))) return false
    if (dot === -1) return true
    start = dot + 1
  }
}

function kindsOf(operation: Operation): string[] {
  return operation.params === undefined ? operation.returns : [operation.params, ...operation.returns]
}

function errorTypes(wanted: ReadonlySet<string> | null): string[] {
  if (wanted === null || ![...wanted].some((each) => ERROR_NAME.test(each))) return []
  return Object.entries(OF_ERRORS).flatMap(([member, type]) => (wanted.has(member) ? [type] : []))
}
