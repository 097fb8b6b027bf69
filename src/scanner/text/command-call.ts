/** What a command sends, whichever program sends it. */
import { type HttpCall, type HttpKey, keyName, type Place } from '../http/call.ts'
import type { Word } from './tokens.ts'

/** `$ID`, `${ID}`, `{{id}}`, `${{ github.sha }}`, `<id>`, `{id}`: what somebody puts in. */
const placeholder = /\$\{\{.*?\}\}|\$\{[^}]*\}|\$\([^)]*\)|\$\w+|\{\{.*?\}\}|<[^<>]*>|\{[^{}[\]]*\}/g

export function withoutPlaceholders(text: string): string {
  return text.replace(placeholder, '{}')
}

export interface Sending {
  keys: HttpKey[]
  isComplete: boolean
}

/** `customer=cus_123`, `a=b&c=d`, `@file`. */
export function addPairs(word: Word, value: string, path: string, sending: Sending): void {
  if (value.startsWith('@') || value.startsWith('$') || value.startsWith('{')) {
    sending.isComplete = false
    return
  }
  for (const pair of value.split('&')) {
    const cut = pair.indexOf('=')
    const written = decoded(cut === -1 ? pair : pair.slice(0, cut))
    if (!/^[a-z_]\w*(?:\[[^\]]*\])*$/i.test(written)) {
      if (written !== '') sending.isComplete = false
      continue
    }
    const text = cut === -1 ? '' : decoded(pair.slice(cut + 1))
    sending.keys.push({
      name: keyName(written),
      value: withoutPlaceholders(text) === text && !text.includes('`') ? text : null,
      place: { path, start: word.start, end: word.end },
    })
  }
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
