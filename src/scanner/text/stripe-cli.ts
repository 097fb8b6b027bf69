/** Stripe's own command line: `stripe prices create --unit-amount 500 -d "recurring[interval]=month"`. */
import type { Surface } from '../../catalog/surface.ts'
import { type HttpCall, keyName } from '../http/call.ts'
import { addData, addPairs, callTo, type Origin, type Sending } from './command-call.ts'
import { commandsOf, type Word, wordsAt } from './tokens.ts'

/** What `stripe listen --latest` says: events come formatted with the newest API version, not with the account's. */
const newest = 'newest version'

/** Flags of the program itself. */
const own =
  /^--?(?:api-key|api-version|color|config|device-name|log-level|project-name|p|stripe-account|stripe-version|v|idempotency|i|limit|starting-after|ending-before|stripe-context|latest)$/
const switches = /^(?:--(?:live|confirm|show-headers|dark-style|dry-run|latest|help|version)|-[csh])$/

export interface CliUse {
  /** The call of a resource; absent for `listen`, `trigger` and others. */
  call?: HttpCall
  /** A version that is named, and where. */
  version?: { text: string; offset: number }
}

export function cliUses(text: string, origin: Origin, isProse: boolean, surface: () => Surface): CliUse[] {
  return commandsOf(text, 'stripe', isProse).flatMap((from) => {
    const words = wordsAt(text, from).slice(1)
    const version = versionIn(words)
    const call = callOf(words, version?.text ?? null, origin, surface)
    return call || version ? [{ ...(call ? { call } : {}), ...(version ? { version } : {}) }] : []
  })
}

function versionIn(words: readonly Word[]): { text: string; offset: number } | null {
  for (const [at, word] of words.entries()) {
    const match = /^(?:--(?:api|stripe)-version|-v)(?:=(.+))?$/.exec(word.text)
    const value = match ? (match[1] ?? words[at + 1]?.text) : undefined
    if (value !== undefined && (word.text !== '-v' || /^\d{4}-\d\d-\d\d/.test(value)))
      return { text: value, offset: word.start }
  }
  if (words[0]?.text !== 'listen') return null
  const latest = words.find(({ text }) => /^(?:--latest(?:=true)?|-[ajs]*l[ajs]*)$/.test(text))
  return latest ? { text: newest, offset: latest.start } : null
}

function callOf(
  words: readonly Word[],
  version: string | null,
  origin: Origin,
  surface: () => Surface,
): HttpCall | null {
  const { path } = origin
  const names: Word[] = []
  const sending: Sending = { keys: [], isComplete: true }
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word
    if (!word.text.startsWith('-')) {
      names.push(word)
      continue
    }
    const [flag = '', given] = cut(word.text)
    if (switches.test(flag)) continue
    const value = given === undefined ? words[++at] : { ...word, text: given }
    if (value === undefined || own.test(flag)) continue
    if (flag === '-d' || flag === '--data') addData(value, value.text, origin, sending)
    else if (flag === '-e' || flag === '--expand') addPairs(value, `expand[]=${value.text}`, path, sending)
    else addFlag(flag, value.text, word, path, sending)
  }
  const [first, second] = names
  if (!first || !second) return null
  if (/^(?:get|post|delete)$/.test(first.text)) {
    const target = {
      verb: first.text.toUpperCase(),
      address: second.text,
      place: { ...second, path },
      version,
    }
    return callTo({ ...target, isGet: false }, sending, second)
  }
  // Prose has no verbs of the API in its second word, and a surface is only read for what has.
  if (
    !names
      .slice(1, 4)
      .some(({ text }) =>
        /^(?:create|update|retrieve|list|delete|cancel|[a-z]+_[a-z_]+|pay|confirm|capture|search|finalize|void|upcoming)$/.test(
          text,
        ),
      )
  )
    return null
  const { operations } = surface()
  for (const length of [4, 3, 2]) {
    const sdk = names
      .slice(0, length)
      .map(({ text }) => camel(text))
      .join('.')
      .replace(/\.delete$/, '.del')
    const operation = names.length >= length ? operations[sdk] : undefined
    if (!operation) continue
    const [verb = '', route = ''] = operation.http.split(' ')
    const last = names[length - 1] as Word
    return {
      verb,
      route,
      place: { path, start: first.start, end: last.end },
      ...sending,
      version,
      certainty: 'certain',
    }
  }
  return null
}

function addFlag(flag: string, value: string, word: Word, path: string, sending: Sending): void {
  const name = flag.replace(/^--?/, '').replaceAll('-', '_')
  if (!/^[a-z]\w*(?:\.\w+)*$/.test(name)) return
  const place = { path, start: word.start, end: word.end }
  sending.keys.push({ name: keyName(name), value: /[$<{]/.test(value) ? null : value, place })
}

function cut(text: string): [string, string?] {
  const at = text.indexOf('=')
  return at === -1 || /^-\w/.test(text) ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

function camel(text: string): string {
  return text.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
