import { type InterfaceType, isAlias, type Surface } from './surface.ts'

/** The resource that an element belongs to, by its name below `Stripe`: `Subscription`, `Checkout.Session`. */
export type ResourceOf = (element: string) => string

/** What a surface says of its resources. */
interface Known {
  resourceOf: ResourceOf
  /** By their `object`: `line_item` → `InvoiceLineItem`. */
  byObject: ReadonlyMap<string, string>
}

const namers = new WeakMap<Surface, Known>()

/**
 * Knows the resources of a surface: what its operations answer (`subscriptions.create coupon` → `Subscription`), by
 * their `object` (`checkout.session.shipping_details`) and by the names of types (`Stripe.Price.Recurring`). What it
 * doesn't know is called by its own first word.
 */
export function resourceNamer(surface: Surface): ResourceOf {
  return knownOf(surface).resourceOf
}

function knownOf(surface: Surface): Known {
  const known = namers.get(surface)
  if (known !== undefined) return known
  const byNamespace = new Map<string, string>()
  const byObject = new Map<string, string>()
  const byParams = new Map<string, string>()
  for (const [path, { returns, params }] of Object.entries(surface.operations)) {
    const [namespace, method] = splitLast(path)
    for (const kind of returns) {
      const name = kind.slice(kind.indexOf('@') + 1)
      const type = kind.includes('@') ? surface.types[name] : undefined
      if (type === undefined || isAlias(type) || type.obj === undefined || isDeleted(type)) continue
      if (!byObject.has(type.obj)) byObject.set(type.obj, name)
      if (/^(?:create|retrieve|list)$/.test(method) || !byNamespace.has(namespace))
        byNamespace.set(namespace, name)
    }
    if (params !== undefined) byParams.set(params.slice(1), namespace)
  }
  const names = new Set(byObject.values())
  const resourceOf: ResourceOf = (element) => {
    if (element.startsWith('Stripe.')) return ofType(element.slice('Stripe.'.length))
    const [path = ''] = element.split(/[ =]/)
    if (surface.operations[path] !== undefined)
      return byNamespace.get(splitLast(path)[0]) ?? titled(splitLast(path)[0])
    if (element.includes(' ')) return byNamespace.get(splitLast(path)[0]) ?? titled(splitLast(path)[0])
    return longest(path.split('.'), (prefix) => byObject.get(prefix)) ?? titled(path.split('.')[0] as string)
  }
  const ofType = (name: string): string => {
    const found = longest(name.split('.'), (prefix) => {
      if (names.has(prefix)) return prefix
      const namespace = byParams.get(prefix)
      return namespace === undefined ? undefined : (byNamespace.get(namespace) ?? titled(namespace))
    })
    return found ?? beginning(name) ?? (name.split('.')[0] as string)
  }
  /** `CapabilityListParams` of the SDK before 18, which no operation took by that name. */
  const beginning = (name: string): string | undefined => {
    const stem = name.match(/^(.*?)(?:[A-Z][a-z]+)+Params/)?.[0]
    if (stem === undefined) return undefined
    const found = [...names].filter((each) => stem.startsWith(each) && /^[A-Z]/.test(stem.slice(each.length)))
    return found.sort((a, b) => b.length - a.length)[0]
  }
  const made = { resourceOf, byObject }
  namers.set(surface, made)
  return made
}

/** The names of all resources of a surface, sorted. */
export function resourceNames(surface: Surface): string[] {
  const { resourceOf, byObject } = knownOf(surface)
  return [...new Set([...Object.keys(surface.operations).map(resourceOf), ...byObject.values()])].sort()
}

/** The resources that the words name by what they are called or by their `object`; `line_item` is in two. */
export function resourcesCalled(surface: Surface, words: string): string[] {
  const wanted = sameResource(words)
  const byObject = [...knownOf(surface).byObject].filter(([object]) => sameResource(object) === wanted)
  const byName = resourceNames(surface).filter((name) => sameResource(name) === wanted)
  return [...new Set([...byName, ...byObject.map(([, name]) => name)])]
}

/** Equal for what people mean the same by: `checkout.session`, `Stripe.Checkout.Session`, `checkout sessions`. */
export function sameResource(name: string): string {
  return name
    .replace(/^stripe\./i, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/ies$/, 'y')
    .replace(/s$/, '')
}

function longest(
  segments: readonly string[],
  find: (prefix: string) => string | undefined,
): string | undefined {
  for (let length = segments.length; length > 0; length--) {
    const found = find(segments.slice(0, length).join('.'))
    if (found !== undefined) return found
  }
  return undefined
}

function splitLast(path: string): [string, string] {
  const at = path.lastIndexOf('.')
  return [path.slice(0, at), path.slice(at + 1)]
}

/** `v2.core.accounts` → `V2.Core.Accounts`. */
function titled(name: string): string {
  return name.replace(/(?:^|[._])([a-z])/g, (match, letter: string) =>
    match.startsWith('.') ? `.${letter.toUpperCase()}` : letter.toUpperCase(),
  )
}

/** Of the two types with one `object`, the one that says no more than that it is deleted. */
function isDeleted({ p }: InterfaceType): boolean {
  return p.deleted?.t.join() === 'true'
}
