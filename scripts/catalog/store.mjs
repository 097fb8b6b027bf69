/**
 * Writes all surfaces into one text, a line for each property, enum value, operation and event with the
 * versions that have it, so that a new version adds a few lines and every version loads equally fast.
 * The reader and the description of the format are in src/catalog/surfaces.ts.
 */
const SHORT = new Map([
  ['string', 's'],
  ['number', 'n'],
  ['boolean', 'b'],
  ['bigint', 'i'],
  ['decimal', 'd'],
  ['any', 'x'],
  ['void', 'v'],
  ['true', 't'],
  ['false', 'f'],
  ['enum', 'e'],
])
const PREFIX = /^(\[\]|list:|partial:|map:)/

/** @param {object[]} surfaces in the order of their versions */
export function encodeSurfaces(surfaces) {
  const lines = [surfaces.map((each) => `${each.apiVersion}@${each.sdk}`).join(' ')]
  const all = surfaces.length
  lines.push('!operations', ...encodeRows(surfaces, operationRows, all))
  lines.push('!events', ...encodeRows(surfaces, eventRows, all))
  lines.push('!types', ...encodeTypes(surfaces))
  return `${lines.join('\n')}\n`
}

/** Rows `key → text` of every surface, as lines with the versions of each. */
function encodeRows(surfaces, rowsOf, all) {
  const versions = new Map()
  surfaces.forEach((surface, index) => {
    for (const row of rowsOf(surface)) versions.set(row, [...(versions.get(row) ?? []), index])
  })
  const rows = [...versions].sort(([a, [i]], [b, [j]]) => compareKeys(keyOf(a), keyOf(b)) || i - j)
  return rows.map(([row, indexes]) => withDep(row, span(indexes, all)))
}

/** Deprecation texts come last, for they have spaces. */
function withDep(row, interval) {
  const [text, dep] = row.split(' !')
  return `${text}${interval === '' ? '' : ` #${interval}`}${dep === undefined ? '' : ` !${dep}`}`
}

function operationRows({ operations }) {
  return Object.entries(operations).map(([key, operation]) => {
    const { http, ids = [], idsOptional, params, paramsOptional, returns, kind, on, dep } = operation
    const fields = [key, ...http.split(' '), on, ids.join(',') + (idsOptional ? '?' : '')]
    fields.push(params === undefined ? '' : params.slice(1) + (paramsOptional ? '?' : ''))
    fields.push(kind ?? '', returns.map((each) => encodeKind(each, '')).join('|'))
    return fields.map(orDash).join(' ') + depOf(dep)
  })
}

function eventRows({ events, eventObjects }) {
  return Object.entries(events).map(([type, name]) => guarded([type, name, eventObjects[type]]).join(' '))
}

function encodeTypes(surfaces) {
  const names = new Map()
  surfaces.forEach((surface, index) => {
    for (const name of Object.keys(surface.types)) names.set(name, [...(names.get(name) ?? []), index])
  })
  const lines = []
  let previous = []
  for (const [name, indexes] of [...names].sort(([a], [b]) => compareKeys(a, b))) {
    const segments = name.split('.')
    let shared = 0
    while (shared < segments.length - 1 && segments[shared] === previous[shared]) shared++
    const interval = span(indexes, surfaces.length)
    const header = '.'.repeat(shared) + segments.slice(shared).join('.')
    lines.push(header + (interval === '' ? '' : ` #${interval}`))
    lines.push(...encodeMembers(surfaces, name, indexes))
    previous = segments
  }
  return lines
}

function encodeMembers(surfaces, name, indexes) {
  const versions = new Map()
  for (const index of indexes) {
    for (const row of memberRows(surfaces[index], name))
      versions.set(row, [...(versions.get(row) ?? []), index])
  }
  const whole = indexes.join()
  const rows = [...versions].sort(([a, [i]], [b, [j]]) => compareKeys(keyOf(a), keyOf(b)) || i - j)
  return rows.map(([row, own]) => `\t${withDep(row, own.join() === whole ? '' : span(own, surfaces.length))}`)
}

function memberRows(surface, name) {
  const rows = shapeRows(surface, name)
  return surface.types[name].h ? ['-', ...rows] : rows
}

function shapeRows(surface, name) {
  const type = surface.types[name]
  if ('alias' in type) {
    const { e = [], ...rest } = type.alias
    if (rest.a !== undefined) return [`= ${encodeProperty(surface, type.alias, name)}${depOf(rest.dep)}`]
    return [
      `= ${encodeProperty(surface, rest, name)}${depOf(rest.dep)}`,
      ...guarded(e).map((value) => `'${value}`),
    ]
  }
  const rows = Object.entries(type.p).map(([key, property]) => {
    guarded([key])
    return `${key}${property.o ? '?' : ''} ${encodeProperty(surface, property, name)}${depOf(property.dep)}`
  })
  if (type.map !== undefined) rows.push(`[] ${type.map.map((each) => encodeKind(each, name)).join('|')}`)
  return rows
}

/** Kinds, then `0` nullable, `''` clearable, `+` open, `'value` enum values; or `=Alias` for kinds and values. */
function encodeProperty(surface, property, owner) {
  const parts = []
  const prefix = property.a === undefined ? null : aliasPrefix(surface, property)
  if (prefix !== null) parts.push(`${prefix}=${relative(property.a, owner)}`)
  else {
    const values = property.e ?? []
    const implied = values.length > 0 && property.t.includes('enum') && !property.t.includes('[]enum')
    parts.push(
      ...property.t.filter((each) => !(implied && each === 'enum')).map((each) => encodeKind(each, owner)),
    )
    parts.push(...guarded(values).map((value) => `'${value}`))
    if (property.a !== undefined) parts.push(`~${relative(property.a, owner)}`)
    if (property.op) parts.push('+')
  }
  if (property.z) parts.push("''")
  if (property.n) parts.push('0')
  return parts.join('|')
}

/** `''` or `'[]'` where kinds, values and openness are exactly the alias's own (or an array of it); else null. */
function aliasPrefix(surface, property) {
  const alias = surface.types[property.a]?.alias
  if (alias === undefined || alias.n || alias.z || alias.op !== property.op) return null
  if ((alias.e ?? []).join('|') !== (property.e ?? []).join('|')) return null
  for (const prefix of ['', '[]']) {
    if (alias.t.map((each) => prefix + each).join('|') === property.t.join('|')) return prefix
  }
  return null
}

function encodeKind(kind, owner) {
  const prefix = PREFIX.exec(kind)?.[0]
  if (prefix !== undefined) return prefix + encodeKind(kind.slice(prefix.length), owner)
  if (kind.startsWith('@')) return `@${relative(guarded([kind.slice(1)])[0], owner)}`
  const short = SHORT.get(kind)
  if (short === undefined) throw new Error(`No short form of the kind ${kind}`)
  return short
}

/** A type nested in the owner: `.Mode`. */
function relative(name, owner) {
  return owner !== '' && name.startsWith(`${owner}.`) ? name.slice(owner.length) : name
}

/** Versions as indexes: `''` all of them, `3-` from 3 on, `-7` up to 7, `3-7`, `3-7,9-`. */
function span(indexes, total) {
  const runs = []
  for (const index of indexes) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === index - 1) last[1] = index
    else runs.push([index, index])
  }
  if (indexes.length === total) return ''
  return runs.map(([from, to]) => `${from === 0 ? '' : from}-${to === total - 1 ? '' : to}`).join(',')
}

function keyOf(row) {
  return row.slice(0, row.indexOf(' ') === -1 ? undefined : row.indexOf(' '))
}

/** By segment, so that nested types follow their owner. */
function compareKeys(a, b) {
  const [x, y] = [a.replaceAll('.', '\u0000'), b.replaceAll('.', '\u0000')]
  return x < y ? -1 : x > y ? 1 : 0
}

function depOf(dep) {
  return dep === undefined ? '' : ` !${dep === 1 ? '' : dep.replaceAll(' !', ' ')}`
}

function orDash(text) {
  return text === '' ? '-' : text
}

/** Names come from a published package: one that the format cannot carry must fail here, not when it is read. */
function guarded(texts) {
  for (const text of texts) {
    if (/[\s|#!]/.test(text)) throw new Error(`The format cannot carry the name ${JSON.stringify(text)}`)
  }
  return texts
}
