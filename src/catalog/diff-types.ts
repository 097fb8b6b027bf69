import type { ReportChange } from './diff.ts'
import { isEnvelope } from './diff-shapes.ts'
import { isAlias, type Property, type Surface, type SurfaceType } from './surface.ts'

/**
 * Names below `Stripe` that are gone. An object type whose `object` literal is gone is a change of the API; every
 * other name is one of the SDK: renamed where it was an alias of a type that is still there, or where one new type
 * has exactly its shape, else removed. Names below a vanished one go with it. A name that the new release has and does
 * not export is gone as well.
 */
export function diffTypes(from: Surface, to: Surface, report: ReportChange): void {
  const objects = new Set(Object.values(to.types).map((type) => (isAlias(type) ? undefined : type.obj)))
  const isNamed = (surface: Surface, name: string) => surface.types[name]?.h === undefined
  const gone = Object.keys(from.types).filter(
    (name) => to.types[name] === undefined || (isNamed(from, name) && !isNamed(to, name)),
  )
  const top = gone.filter(
    (name) => !UNNAMED.test(name) && !gone.includes(name.slice(0, Math.max(0, name.lastIndexOf('.')))),
  )
  const added = newShapes(from, to)
  for (const name of top) {
    const type = from.types[name] as SurfaceType
    const isObject = !isAlias(type) && type.obj !== undefined && !isEnvelope(type.obj, name)
    const declared = gone.filter((each) => each === name || each.startsWith(`${name}.`)).sort()
    const row = { kind: 'type', element: `Stripe.${name}`, declared } as const
    if (isObject && !objects.has(type.obj)) {
      report({ ...row, change: 'removed', layer: 'api' })
      continue
    }
    const successor = aliasTarget(type, to) ?? added.get(shapeOf(type) ?? '')
    if (typeof successor === 'string')
      report({ ...row, change: 'renamed', to: `Stripe.${successor}`, layer: 'sdk' })
    else report({ ...row, change: 'removed', layer: 'sdk' })
  }
  diffResourceClasses(from, to, report)
}

/** `Stripe.ChargesResource`, which is `Stripe.ChargeResource` since SDK 22. */
function diffResourceClasses(from: Surface, to: Surface, report: ReportChange): void {
  const [before, after] = [resourceClasses(from), resourceClasses(to)]
  const names = new Set(after.values())
  for (const [path, name] of before) {
    if (names.has(name)) continue
    const successor = after.get(path)
    const row = {
      kind: 'type' as const,
      element: `Stripe.${name}`,
      declared: [name],
      layer: 'sdk' as const,
    }
    if (successor === undefined) report({ ...row, change: 'removed' })
    else report({ ...row, change: 'renamed', to: `Stripe.${successor}` })
  }
}

/** SDK path of a resource, `checkout.sessions` → the class or interface of its methods, `Checkout.SessionsResource`. */
function resourceClasses({ operations }: Surface): Map<string, string> {
  return new Map(Object.entries(operations).map(([key, { on }]) => [key.slice(0, key.lastIndexOf('.')), on]))
}

/** What an event carries where its type says it inline: our name, none of the SDK's. */
const UNNAMED = /Event\.Data\.Object$/

/** `type CapabilityListParams = AccountListCapabilitiesParams`: the type that the name stood for. */
function aliasTarget(type: SurfaceType, to: Surface): string | undefined {
  if (!isAlias(type)) return undefined
  const { t, a } = type.alias
  const target = a ?? (t.length === 1 && t[0]?.startsWith('@') ? t[0].slice(1) : undefined)
  return target !== undefined && to.types[target] !== undefined ? target : undefined
}

/** Shape → the one new type that has it; null where several have. */
function newShapes(from: Surface, to: Surface): Map<string, string | null> {
  const shapes = new Map<string, string | null>()
  for (const [name, type] of Object.entries(to.types)) {
    if (from.types[name] !== undefined) continue
    const shape = shapeOf(type)
    if (shape === null) continue
    shapes.set(shape, shapes.has(shape) ? null : name)
  }
  return shapes
}

/** A type without the names it uses; null for less than three members or values, which are too common to tell apart. */
function shapeOf(type: SurfaceType): string | null {
  if (isAlias(type)) return (type.alias.e?.length ?? 0) < 3 ? null : `= ${describe(type.alias)}`
  if (Object.keys(type.p).length < 3) return null
  const members = Object.entries(type.p).map(([key, property]) => `${key} ${describe(property)}`)
  return `${type.obj ?? ''} ${type.map?.join('|') ?? ''} ${members.sort().join(', ')}`
}

function describe({ t, e, o, n }: Property): string {
  return `${t.map((each) => each.replace(/@.*/, '@')).join('|')}:${e?.join('|') ?? ''}:${o ?? ''}${n ?? ''}`
}
