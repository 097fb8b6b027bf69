import { LITERALS } from './objects.ts'
import {
  type InterfaceType,
  isAlias,
  type Operation,
  type Property,
  type Surface,
  type SurfaceType,
} from './surface.ts'

/**
 * The reader of `generated/surfaces.txt`, which scripts/catalog/store.mjs writes: all surfaces in one text, a line for
 * each member with the versions that have it, so that a new version adds a few lines and all load equally fast.
 *
 * The first line lists the versions (`2024-04-10@15.12.0`), then come `!operations`, `!events` and `!types`.
 * A type's line is its name, the first segments that it shares with the type before as dots (`..Mode`). Its members
 * follow, each after a tab: `name? kinds`, `= kinds` for an alias, `'value` for a value of it, `[] kinds` for an index
 * signature, `-` where the release doesn't export the type. Kinds are joined by `|`: `s` string, `n` number, `b` boolean, `i` bigint, `d` decimal, `x` any, `e` enum,
 * `v` void, `t` true, `f` false, `@Type` (`@.Nested` below the owner), `=Alias` (its kinds and values), `'value`,
 * `0` nullable, `''` clearable, `+` open enum, `~Alias` (only its name). At the end of a line: ` #3-7,9-` the versions
 * that have it, by index (none: all that have the type), ` !text` its deprecation.
 */
export function decodeSurface(text: string, version: string, index = indexTypes(text)): Surface {
  const releases = text.slice(0, text.indexOf('\n')).split(' ')
  const at = releases.findIndex((each) => each.startsWith(`${version}@`))
  if (at === -1) throw new Error(`No surface of ${version}: surfaceVersions() lists those there are`)
  const sdk = (releases[at] as string).slice(version.length + 1)
  const surface: Surface = {
    apiVersion: version,
    sdk,
    operations: {},
    types: {},
    events: {},
    eventObjects: {},
  }

  const types = text.indexOf('\n!types\n')
  const [operations, events] = text.slice(0, types).split('\n!operations\n')[1]?.split('\n!events\n') ?? []
  for (const line of (operations ?? '').split('\n')) readOperation(surface, line, at)
  for (const line of (events ?? '').split('\n')) readEvent(surface, line, at)
  surface.types = typesOf(surface, text, index, at)
  return surface
}

/** Adds an operation to the surface, if the version at `index` has the line. */
export function readOperation(surface: Surface, line: string, index: number): void {
  const body = takeLine(line, index)
  if (body === null) return
  const [key, verb, path, on, ids, params, kind, returns] = body.text.split(' ') as [string, ...string[]]
  const operation: Operation = { http: `${verb} ${path}`, returns: [], on: on as string }
  if (ids !== '-') operation.ids = withoutMark(ids as string).split(',')
  if (ids?.endsWith('?')) operation.idsOptional = 1
  if (params !== '-') operation.params = `@${withoutMark(params as string)}`
  if (params?.endsWith('?')) operation.paramsOptional = 1
  operation.returns = (returns as string).split('|').map((each) => decodeKind(each, ''))
  if (kind === 'list' || kind === 'search') operation.kind = kind
  if (body.dep !== undefined) operation.dep = body.dep
  surface.operations[key] = operation
}

/** The same for an event type. */
export function readEvent(surface: Surface, line: string, index: number): void {
  const body = takeLine(line, index)
  if (body === null) return
  const [type, name, object] = body.text.split(' ') as [string, string, string]
  surface.events[type] = name
  surface.eventObjects[type] = object
}

const TAB = 9
const DOT = 46
const HASH = 35
const AT = 64
const QUOTE = 39
const LITERAL = /^\tobject '[^\s|]+$/

/** Qualified name → where the lines of a type are. */
export type TypeIndex = ReadonlyMap<string, TypeLines>

interface TypeLines {
  first: number
  last: number
  /** The versions that have the type, `3-7,9-`; empty: all. */
  spans: string
  /** The literal of its `object`; null: it has one by that name, which must be read. */
  object?: string | null
}

/** Goes over the text once for the names of all types of all versions: it serves every surface that is read from it. */
export function indexTypes(text: string): TypeIndex {
  const index = new Map<string, TypeLines>()
  /** The names that lead to the type before: `A`, `A.B`, `A.B.C`. */
  const path: string[] = []
  let at = text.indexOf('\n!types\n') + '\n!types\n'.length
  while (at < text.length) {
    let end = text.indexOf('\n', at)
    let shared = 0
    while (text.charCodeAt(at + shared) === DOT) shared++
    let line = text.slice(at + shared, end)
    const first = end + 1
    let object: string | null | undefined
    while (text.charCodeAt(end + 1) === TAB) {
      const from = end + 1
      end = text.indexOf('\n', from)
      if (text.startsWith('\tobject', from)) {
        const member = text.slice(from, end)
        if (LITERAL.test(member)) object = member.slice("\tobject '".length)
        else if (/^\tobject\??[ ]/.test(member)) object = null
      }
    }
    at = end + 1
    const space = line.indexOf(' ')
    const spans = space === -1 ? '' : line.slice(space + 2)
    if (space !== -1) line = line.slice(0, space)
    path.length = shared
    let name = shared === 0 ? '' : (path[shared - 1] as string)
    for (const segment of line.split('.')) {
      name = name === '' ? segment : `${name}.${segment}`
      path.push(name)
    }
    index.set(name, object === undefined ? { first, last: at, spans } : { first, last: at, spans, object })
  }
  return index
}

function literalsOf(surface: Surface, index: TypeIndex): Map<string, string> {
  const literals = new Map<string, string>()
  for (const [name, { object }] of index) {
    if (object === undefined || !(name in surface.types)) continue
    const type = object === null ? surface.types[name] : undefined
    const literal = object ?? (type && !isAlias(type) ? type.obj : undefined)
    if (literal !== undefined) literals.set(name, literal)
  }
  return literals
}

/** Whoever lists the names asks only whether they count; values are always got. */
const LISTED = { value: undefined, enumerable: true, configurable: true, writable: true }

/** A record that reads the members of a type when it is first asked for: a scan needs some hundred of 10,000 types. */
function typesOf(surface: Surface, text: string, index: TypeIndex, at: number): Surface['types'] {
  const types: Surface['types'] = Object.create(null)
  const has = (name: string | symbol): name is string => {
    const found = typeof name === 'string' ? index.get(name) : undefined
    return found !== undefined && (found.spans === '' || covers(found.spans, at))
  }
  const get = (_: unknown, name: string | symbol): SurfaceType | ReadonlyMap<string, string> | undefined => {
    if (name === LITERALS) return literalsOf(surface, index)
    if (typeof name !== 'string') return undefined
    const known = types[name]
    if (known !== undefined || !has(name)) return known
    const { first, last } = index.get(name) as { first: number; last: number }
    const type = readType(surface, name, text.slice(first, last), at)
    types[name] = type
    return type
  }
  let names: string[] | undefined
  return new Proxy(Object.create(null), {
    get,
    has: (_, name) => has(name),
    ownKeys: () => (names ??= [...index.keys()].filter(has)),
    getOwnPropertyDescriptor: (_, name) => (has(name) ? LISTED : undefined),
  })
}

/** The type that its lines declare in the version at `index`; aliases of other types are looked up in the surface. */
export function readType(surface: Surface, name: string, text: string, index: number): SurfaceType {
  const type: InterfaceType = { p: {} }
  const values: string[] = []
  let alias: Property | undefined
  let isHidden = false
  for (const line of text.split('\n')) {
    const space = line.indexOf(' ')
    const key = line.slice(1, space === -1 ? undefined : space)
    let kinds = space === -1 ? '' : line.slice(space + 1)
    let dep: 1 | string | undefined
    if (kinds.includes(' ') || kinds.charCodeAt(0) === HASH) {
      const body = takeLine(line, index)
      if (body === null) continue
      kinds = body.text.slice(space + 1)
      dep = body.dep
    }
    if (key === '') continue
    if (key === '-') {
      isHidden = true
      continue
    }
    if (key.charCodeAt(0) === QUOTE) {
      values.push(key.slice(1))
      continue
    }
    const property = readProperty(surface, kinds, name)
    if (dep !== undefined) property.dep = dep
    if (key === '=') alias = property
    else if (key === '[]') type.map = property.t
    else if (key.endsWith('?')) type.p[key.slice(0, -1)] = { ...property, o: 1 }
    else type.p[key] = property
  }
  const hidden = isHidden ? ({ h: 1 } as const) : {}
  if (alias !== undefined) return { alias: values.length > 0 ? { ...alias, e: values } : alias, ...hidden }
  const object = type.p.object
  if (object?.e?.length === 1 && object.t.length === 1) type.obj = object.e[0] as string
  return Object.assign(type, hidden)
}

function readProperty(surface: Surface, text: string, owner: string): Property {
  const property: Property = { t: [] }
  const values: string[] = []
  for (const part of text.split('|')) {
    if (part === '0') property.n = 1
    else if (part === "''") property.z = 1
    else if (part === '+') property.op = 1
    else if (part.charCodeAt(0) === QUOTE) values.push(part.slice(1))
    else if (part.startsWith('~')) property.a = absolute(part.slice(1), owner)
    else if (part.includes('=')) readAlias(surface, property, part, owner)
    else property.t.push(decodeKind(part, owner))
  }
  if (values.length === 0) return property
  property.e = values
  const isImplied = !property.t.includes('enum') && !property.t.includes('[]enum')
  if (isImplied) property.t = [...property.t, 'enum'].sort()
  return property
}

/** `=Mode`, `[]=.Mode`: kinds, values and openness are the alias's. */
function readAlias(surface: Surface, property: Property, text: string, owner: string): void {
  const [prefix, name] = text.split('=') as [string, string]
  property.a = absolute(name, owner)
  const alias = surface.types[property.a]
  if (alias === undefined || !isAlias(alias))
    throw new Error(`${property.a} is no alias in ${surface.apiVersion}`)
  const { t, e, op } = alias.alias
  property.t = prefix === '' ? t : t.map((each) => prefix + each)
  if (e !== undefined) property.e = e
  if (op !== undefined) property.op = op
}

const KINDS: Record<string, string> = {
  s: 'string',
  n: 'number',
  b: 'boolean',
  i: 'bigint',
  d: 'decimal',
  x: 'any',
  v: 'void',
  t: 'true',
  f: 'false',
  e: 'enum',
}
const PREFIX = /^(?:\[\]|list:|partial:|map:)+/

/** `[]@.Item` → `[]@Owner.Item`, `s` → `string`. */
export function decodeKind(text: string, owner: string): string {
  const known = KINDS[text]
  if (known !== undefined) return known
  if (text.charCodeAt(0) === AT) return `@${absolute(text.slice(1), owner)}`
  const prefix = PREFIX.exec(text)?.[0]
  return prefix === undefined ? text : prefix + decodeKind(text.slice(prefix.length), owner)
}

function absolute(name: string, owner: string): string {
  return name.charCodeAt(0) === DOT ? owner + name : name
}

function withoutMark(text: string): string {
  return text.endsWith('?') ? text.slice(0, -1) : text
}

/** A line without its versions and deprecation, or null where the version doesn't have it. */
function takeLine(line: string, index: number): { text: string; dep?: 1 | string } | null {
  const mark = line.indexOf(' !')
  const dep = mark === -1 ? undefined : line.slice(mark + 2) || 1
  const rest = mark === -1 ? line : line.slice(0, mark)
  const hash = rest.indexOf(' #')
  if (hash !== -1 && !covers(rest.slice(hash + 2), index)) return null
  const text = hash === -1 ? rest : rest.slice(0, hash)
  return dep === undefined ? { text } : { text, dep }
}

/** By index, what spans say of it: ten thousand types have some hundred spans between them. */
const known: Map<string, boolean>[] = []

/** `3-7,9-` and the like. */
export function covers(spans: string, index: number): boolean {
  known[index] ??= new Map<string, boolean>()
  const before = known[index].get(spans)
  if (before !== undefined) return before
  const found = spans.split(',').some((span) => {
    const [from, to] = span.split('-') as [string, string]
    return index >= Number(from) && (to === '' || index <= Number(to))
  })
  known[index].set(spans, found)
  return found
}
