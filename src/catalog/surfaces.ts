import { compareApiVersions } from './api-version.ts'
import { type InterfaceType, isAlias, type Operation, type Property, type Surface } from './surface.ts'
import { knownVersions } from './versions.ts'

/**
 * All surfaces are kept in one text, `generated/surfaces.txt`, a line for each member with the versions that have it:
 * a new version adds a few lines, and every version loads equally fast.
 *
 * The first line lists the versions (`2024-04-10@15.12.0`), then come `!operations`, `!events` and `!types`.
 * A type's line is its name, the first segments that it shares with the type before as dots (`..Mode`). Its members
 * follow, each after a tab: `name? kinds`, `= kinds` for an alias, `'value` for a value of it, `[] kinds` for an index
 * signature. Kinds are joined by `|`: `s` string, `n` number, `b` boolean, `i` bigint, `d` decimal, `x` any, `e` enum, `v` void,
 * `t` true, `f` false, `@Type` (`@.Nested` below the owner), `=Alias` (its kinds and values), `'value`, `0` nullable,
 * `''` clearable, `+` open enum, `~Alias` (only its name). At the end of a line: ` #3-7,9-` the versions that have it
 * (none: all that have the type), ` !text` its deprecation.
 */
const FILE = 'surfaces.txt'

/** Reads a file below `generated/`; the doors supply it, for the core touches no disk. */
export type ReadGenerated = (file: string) => string

/** The API versions that have a surface, oldest first. */
export function surfaceVersions(): string[] {
  return knownVersions().flatMap((each) => (each.stripeNode === null ? [] : [each.version]))
}

/** The newest version with a surface that is not after `version`, or the oldest with one; null if there is none. */
export function nearestSurface(version: string): string | null {
  const versions = surfaceVersions()
  return versions.findLast((each) => compareApiVersions(each, version) <= 0) ?? versions[0] ?? null
}

/** The surface of a version that `surfaceVersions` names. Takes some 40 ms: keep the result. */
export function loadSurface(version: string, read: ReadGenerated): Surface {
  return decodeSurface(read(FILE), version)
}

/** The surface of one version out of the text of all. */
export function decodeSurface(text: string, version: string): Surface {
  const lines = text.split('\n')
  const releases = (lines[0] ?? '').split(' ')
  const index = releases.findIndex((each) => each.startsWith(`${version}@`))
  if (index === -1) throw new Error(`No surface of ${version}: surfaceVersions() lists those there are`)
  const sdk = (releases[index] as string).slice(version.length + 1)
  const surface: Surface = {
    apiVersion: version,
    sdk,
    operations: {},
    types: {},
    events: {},
    eventObjects: {},
  }

  const events = lines.indexOf('!events')
  const types = lines.indexOf('!types', events)
  for (let at = 2; at < events; at++) readOperation(surface, lines[at] as string, index)
  for (let at = events + 1; at < types; at++) readEvent(surface, lines[at] as string, index)
  readTypes(surface, lines, types + 1, index)
  return surface
}

function readOperation(surface: Surface, line: string, index: number): void {
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

function readEvent(surface: Surface, line: string, index: number): void {
  const body = takeLine(line, index)
  if (body === null) return
  const [type, name, object] = body.text.split(' ') as [string, string, string]
  surface.events[type] = name
  surface.eventObjects[type] = object
}

/** A property whose kinds are its alias's, which may come later in the text. */
interface Pending {
  property: Property
  prefix: string
}

function readTypes(surface: Surface, lines: string[], start: number, index: number): void {
  const pending: Pending[] = []
  let segments: string[] = []
  let at = start
  while (at < lines.length - 1) {
    const header = lines[at++] as string
    let shared = 0
    while (header.charCodeAt(shared) === 46) shared++
    const body = takeLine(header.slice(shared), index)
    const end = header.indexOf(' ')
    segments = [
      ...segments.slice(0, shared),
      ...header.slice(shared, end === -1 ? undefined : end).split('.'),
    ]
    const first = at
    while (lines[at]?.charCodeAt(0) === 9) at++
    if (body !== null) readMembers(surface, segments.join('.'), lines.slice(first, at), index, pending)
  }
  for (const each of pending) settle(surface, each)
}

function readMembers(
  surface: Surface,
  name: string,
  lines: string[],
  index: number,
  pending: Pending[],
): void {
  const type: InterfaceType = { p: {} }
  const values: string[] = []
  let alias: Property | undefined
  for (const line of lines) {
    const body = takeLine(line.slice(1), index)
    if (body === null) continue
    const space = body.text.indexOf(' ')
    const key = space === -1 ? body.text : body.text.slice(0, space)
    if (key.charCodeAt(0) === 39) {
      values.push(key.slice(1))
      continue
    }
    const property = readProperty(body.text.slice(space + 1), name, pending)
    if (body.dep !== undefined) property.dep = body.dep
    if (key === '=') alias = property
    else if (key === '[]') type.map = property.t
    else {
      if (key.endsWith('?')) property.o = 1
      type.p[withoutMark(key)] = property
    }
  }
  if (alias !== undefined) {
    if (values.length > 0) alias.e = values
    surface.types[name] = { alias }
    return
  }
  const object = type.p.object
  if (object?.e?.length === 1 && object.t.length === 1) type.obj = object.e[0] as string
  surface.types[name] = type
}

function readProperty(text: string, owner: string, pending: Pending[]): Property {
  const property: Property = { t: [] }
  for (const part of text.split('|')) {
    if (part === '0') property.n = 1
    else if (part === "''") property.z = 1
    else if (part === '+') property.op = 1
    else if (part.startsWith("'")) property.e = [...(property.e ?? []), part.slice(1)]
    else if (part.startsWith('~')) property.a = absolute(part.slice(1), owner)
    else if (part.startsWith('=') || part.startsWith('[]=')) {
      const [prefix, alias] = part.split('=') as [string, string]
      property.a = absolute(alias, owner)
      pending.push({ property, prefix })
    } else property.t.push(decodeKind(part, owner))
  }
  const isPlain = property.e !== undefined && !property.t.includes('e') && !property.t.includes('[]enum')
  if (isPlain && !property.t.includes('enum')) property.t = [...property.t, 'enum'].sort()
  return property
}

/** Copies kinds, values and openness from the alias; an alias of an alias is settled first. */
function settle(surface: Surface, { property, prefix }: Pending): void {
  const alias = surface.types[property.a as string]
  if (alias === undefined || !isAlias(alias))
    throw new Error(`${property.a} is no alias in ${surface.apiVersion}`)
  const { t, e, op } = alias.alias
  if (t.length === 0 && alias.alias.a !== undefined) settle(surface, { property: alias.alias, prefix: '' })
  property.t = prefix === '' ? alias.alias.t : t.map((each) => prefix + each)
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

function decodeKind(text: string, owner: string): string {
  const known = KINDS[text]
  if (known !== undefined) return known
  const prefix = PREFIX.exec(text)?.[0] ?? ''
  const kind = text.slice(prefix.length)
  return prefix + (kind.startsWith('@') ? `@${absolute(kind.slice(1), owner)}` : (KINDS[kind] ?? kind))
}

function absolute(name: string, owner: string): string {
  return name.startsWith('.') ? owner + name : name
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

/** `3-7,9-` and the like. */
function covers(spans: string, index: number): boolean {
  return spans.split(',').some((span) => {
    const [from, to] = span.split('-') as [string, string]
    return index >= Number(from) && (to === '' || index <= Number(to))
  })
}
