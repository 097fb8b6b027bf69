/** What a command sends, whichever program sends it. */
import { type HttpCall, type HttpKey, keyName, type Place } from '../http/call.ts'
import { isJsonBody, keysOfJson } from './json-body.ts'
import type { Word } from './tokens.ts'

/** `$ID`, `${ID}`, `{{id}}`, `${{ github.sha }}`, `<id>`, `{id}`: what somebody puts in. */
const placeholder =
  /\$\{\{.{0,300}?\}\}|\$\{[^}]{0,300}\}|\$\([^)]{0,300}\)|\$\w+|\{\{.{0,300}?\}\}|<[^<>]{0,300}>|\{[^{}[\]]{0,300}\}/g

export function withoutPlaceholders(text: string): string {
  return text.replace(placeholder, '{}')
}

export interface Sending {
  keys: HttpKey[]
  isComplete: boolean
}

/** Where a command stands, and the files that it may name. */
export interface Origin {
  path: string
  /** A file of the repository by the name that a command at `path` has for it; null where it is not at hand. */
  fileAt(name: string): { path: string; text: string } | null
}

/** `customer=cus_123`, `a=b&c=d`, `{"customer":"cus_123"}`, `@body.json`. */
export function addData(word: Word, value: string, origin: Origin, sending: Sending): void {
  if (value.startsWith('@')) addFile(value.slice(1), origin, sending)
  else if (isJsonBody(value)) addJson(value, sending, () => ({ path: origin.path, ...spanOf(word) }))
  else addPairs(word, value, origin.path, sending)
}

/** `name=text`, `name@file`, `@file`: how `--data-urlencode` is told what to encode. */
export function addEncoded(word: Word, value: string, origin: Origin, sending: Sending): void {
  const name = /^([^=@&]+)@/.exec(value)?.[1]
  if (name === undefined) addData(word, value, origin, sending)
  else addPair(word, name, null, origin.path, sending)
}

function addFile(name: string, origin: Origin, sending: Sending): void {
  const file = /[$<>{}]/.test(name) ? null : origin.fileAt(name)
  if (file && isJsonBody(file.text))
    addJson(file.text, sending, ({ start, end }) => ({ path: file.path, start, end }))
  else if (file && /^[\w[\]%]+=/.test(file.text))
    addPairs({ text: file.text, start: 0, end: file.text.length }, file.text.trim(), file.path, sending)
  else sending.isComplete = false
}

export function addJson(
  text: string,
  sending: Sending,
  placeOf: (key: { start: number; end: number }) => Place,
): void {
  const { keys, isComplete } = keysOfJson(text)
  sending.isComplete &&= isComplete
  for (const { name, value, ...span } of keys)
    sending.keys.push({ name, value: readable(value), place: placeOf(span) })
}

/** `customer=cus_123`, `a=b&c=d`. */
export function addPairs(word: Word, value: string, path: string, sending: Sending): void {
  if (value.startsWith('@') || value.startsWith('$') || value.startsWith('{')) {
    sending.isComplete = false
    return
  }
  for (const pair of value.split('&')) {
    const cut = pair.indexOf('=')
    const name = cut === -1 ? pair : pair.slice(0, cut)
    addPair(word, name, cut === -1 ? '' : decoded(pair.slice(cut + 1)), path, sending)
  }
}

function addPair(word: Word, name: string, value: string | null, path: string, sending: Sending): void {
  const written = decoded(name)
  if (/^[a-z_]\w*(?:\[[^\]]*\])*$/i.test(written))
    sending.keys.push({
      name: keyName(written),
      value: readable(value),
      place: { path, ...spanOf(word) },
    })
  else if (written !== '') sending.isComplete = false
}

function readable(text: string | null): string | null {
  return text !== null && withoutPlaceholders(text) === text && !text.includes('`') ? text : null
}

function spanOf({ start, end }: Word): { start: number; end: number } {
  return { start, end }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.trim())
  } catch {
    return text
  }
}

export interface Target {
  verb: string | null
  /** `https://api.stripe.com/v1/…?…` or the part behind the host. */
  address: string
  place: Place
  version: string | null
  /** `-G`: what is sent goes into the query. */
  isGet: boolean
}

/** Null: no path of the API. */
export function callTo(target: Target, sending: Sending, word: Word): HttpCall | null {
  const clean = withoutPlaceholders(target.address).replace(/^https:\/\/api\.stripe\.com(?::443)?(?=\/)/, '')
  const [route = '', query = ''] = clean.split('#')[0]?.split('?') ?? []
  if (!/^\/v[12]\//.test(route)) return null
  const hasBody = sending.keys.length > 0 || !sending.isComplete
  if (query !== '') addPairs(word, query, target.place.path, sending)
  const verb = target.verb ?? (target.isGet || !hasBody ? 'GET' : 'POST')
  const { place, version } = target
  return { verb, route, place, ...sending, version, certainty: 'certain' }
}
