import type { Operation, Surface } from '../../../catalog/surface.ts'
import { isNamed, type Reached } from './reach.ts'
import type { TypeWriter } from './type-text.ts'
import { type Placed, place, propertyName } from './types.ts'

/** The client's members and the interfaces of its resources. */
export interface Resources {
  /** Members of the client class, `customers: Stripe.CustomersResource`. */
  client: string
  placed: Placed[]
  /** Qualified name of a printed resource → its place on the client, `Checkout.SessionsResource` → `checkout.sessions`. */
  paths: Map<string, string>
}

/** Keeps a resource without methods from being `{}`, on which anything may be called. */
const LOST = "'~'?: never"
const NOTHING = `{ ${LOST} }`

interface Resource {
  path: string
  /** The interface that declares its methods; null where it only holds other resources. */
  on: string | null
  methods: Map<string, Operation>
  children: Map<string, Resource>
}

/**
 * @param overloads before `stripe` 22 a method with optional params, unless it is `update`, also takes its options
 * in their place
 */
export function printResources(
  surface: Surface,
  reached: Reached,
  wanted: ReadonlySet<string> | null,
  writer: TypeWriter,
  overloads: boolean,
): Resources {
  const root: Resource = { path: '', on: null, methods: new Map(), children: new Map() }
  const kept = new Set(reached.operations)
  for (const [path, operation] of Object.entries(surface.operations))
    grow(path.split('.'), operation, kept.has(path))

  const placed: Placed[] = []
  const paths = new Map<string, string>()
  const shapes = new Map<string, string>()
  return { client: membersOf(root), placed, paths }

  /** A resource that is named, on the client or as a type, stays, even with no method left: what is asked of it is then an error. */
  function grow(path: string[], operation: Operation, isKept: boolean): void {
    const method = path.pop() ?? ''
    const isTyped = isNamed(operation.on, wanted)
    let at = root
    for (const segment of path) {
      if (!isTyped && wanted !== null && !wanted.has(segment)) return
      const next = at.children.get(segment) ?? {
        path: at.path === '' ? segment : `${at.path}.${segment}`,
        on: null,
        methods: new Map(),
        children: new Map(),
      }
      at.children.set(segment, next)
      at = next
    }
    at.on = operation.on
    if (isKept) at.methods.set(method, operation)
  }

  function membersOf(resource: Resource): string {
    return [...resource.children].map(([name, child]) => `${propertyName(name)}: ${typeOf(child)}`).join('\n')
  }

  function typeOf(resource: Resource): string {
    const own = resource.on === null ? null : `Stripe.${declare(resource, resource.on)}`
    const children = resource.children.size > 0 ? group(resource) : null
    return [own, children].filter((each) => each !== null).join(' & ') || NOTHING
  }

  /** Resources of resources: since `stripe` 22 with a name of their own, `Stripe.Checkout`. */
  function group(resource: Resource): string {
    const body = `{\n${membersOf(resource)}\n}`
    if (overloads || resource.on !== null) return body
    const name = resource.path.replace(/(^|\.)[a-z]/g, (first) => first.toUpperCase())
    const { namespace, last } = place(name)
    paths.set(name, resource.path)
    placed.push({ namespace, text: `interface ${last} ${body}` })
    return `Stripe.${name}`
  }

  /** Two places share an interface (`account` and `accounts`) unless their methods differ. */
  function declare(resource: Resource, on: string): string {
    const shape = [...resource.methods].map(([name, { http }]) => `${name} ${http}`).join('\n')
    let name = on
    for (let count = 2; shapes.get(name) !== undefined && shapes.get(name) !== shape; count++)
      name = `${on}${count}`
    if (shapes.has(name)) return name
    shapes.set(name, shape)
    paths.set(name, resource.path)
    const { namespace, last } = place(name)
    const methods = [...resource.methods].flatMap(([method, each]) => signatures(method, each))
    placed.push({
      namespace,
      text: `interface ${last} {\n${[LOST, ...methods].join('\n')}\n}`,
    })
    return name
  }

  function signatures(method: string, operation: Operation): string[] {
    const ids = operation.ids ?? []
    const fixed = ids.map((each) => `${each}: string`)
    const result = resultOf(operation)
    const sign = (...parameters: string[]) =>
      `${method}(${[...parameters, 'options?: RequestOptions'].join(', ')}): ${result}`
    const params = operation.params === undefined ? null : writer.kinds([operation.params])
    // Stripe's own account needs no id.
    if (isOwnAccount(method, operation) && params !== null) {
      const first = overloads ? 'id: string' : 'id: string | null'
      const all = [sign(first, `params?: ${params}`)]
      return overloads ? [...all, sign(`params?: ${params}`), sign(), sign('id: string')] : all
    }
    if (params === null) return [sign(...fixed)]
    if (operation.paramsOptional !== 1) return [sign(...fixed, `params: ${params}`)]
    const first = sign(...fixed, `params?: ${params}`)
    return overloads && method !== 'update' ? [first, sign(...fixed)] : [first]
  }

  function resultOf(operation: Operation): string {
    const type = writer.kinds(operation.returns)
    const isSecond = !overloads && operation.http.includes(' /v2/')
    if (operation.kind === 'list') return `${isSecond ? 'V2List' : 'ApiList'}Promise<${type}>`
    if (operation.kind === 'search') return `${isSecond ? 'V2' : 'Api'}SearchResultPromise<${type}>`
    return type === 'any' ? 'Promise<any>' : `Promise<Stripe.Response<${type}>>`
  }
}

function isOwnAccount(method: string, operation: Operation): boolean {
  return method === 'retrieve' && /^GET \/v1\/accounts?(?:\/\{\w+\})?$/.test(operation.http)
}
