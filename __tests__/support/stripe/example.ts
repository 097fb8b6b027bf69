// A plausible answer: the required fields of the operation's return type, with the request's own values where it has them.
import { isAlias, type Operation, type Property, type Surface } from '../../../src/catalog/surface.ts'

type Json = Record<string, unknown>

/** Nested types deeper than this are left out: an answer needs no whole object graph. */
const DEPTH = 3

export function exampleOf(surface: Surface, operation: Operation, params: Json, path: string): Json {
  const kind = operation.returns.find((one) => /@/.test(one)) ?? 'any'
  if (operation.kind === 'list' || operation.kind === 'search') {
    return {
      object: operation.kind === 'search' ? 'search_result' : 'list',
      data: [],
      has_more: false,
      url: path,
    }
  }
  const value = plainValue(surface, kind, {}, 0)
  const body: Json = value !== null && typeof value === 'object' ? (value as Json) : {}
  const id = /\/([a-z]+_[A-Za-z0-9]+)$/.exec(path)?.[1]
  if ('id' in body) body.id = id ?? `${idPrefix(String(body.object ?? 'obj'))}_test0000000001`
  for (const [key, given] of Object.entries(params)) {
    const own = body[key]
    if (key in body && (own === null || typeof own === typeof given) && key !== 'object') body[key] = given
  }
  return body
}

const idPrefix = (object: string) =>
  object === 'financial_connections.session' ? 'fcsess' : object.replace(/[^a-z]+/g, '_')

function plainValue(surface: Surface, kind: string, property: Partial<Property>, depth: number): unknown {
  if (kind.startsWith('[]')) return []
  if (kind.startsWith('list:')) return { object: 'list', data: [], has_more: false, url: '/v1/local' }
  if (kind.startsWith('map:') || kind.startsWith('partial:')) return {}
  if (kind === 'enum') return property.e?.[0] ?? ''
  if (kind === 'number') return 0
  if (kind === 'boolean') return false
  if (kind === 'true') return true
  if (kind === 'string') return 'text'
  if (kind === 'decimal') return '0'
  if (!kind.startsWith('@')) return null
  const type = surface.types[kind.slice(1)]
  if (!type || depth >= DEPTH) return null
  if (isAlias(type)) return plainValue(surface, type.alias.t[0] ?? 'any', type.alias, depth)
  const fields = Object.entries(type.p).flatMap(([key, field]) => {
    if (key === 'deleted') return []
    if (field.n) return [[key, null] as const]
    return field.o ? [] : [[key, plainValue(surface, field.t[0] ?? 'any', field, depth + 1)] as const]
  })
  return Object.fromEntries(fields)
}
