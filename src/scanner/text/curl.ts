/** `curl https://api.stripe.com/v1/… -d "items[0][price]=…"`. */
import type { HttpCall } from '../http/call.ts'
import { addData, addEncoded, addJson, addPairs, callTo, type Origin, type Sending } from './command-call.ts'
import { isJsonBody } from './json-body.ts'
import { commandsOf, type Word, wordsAt } from './tokens.ts'

const data = /^(?:-d|--data|--data-binary|--data-ascii|--json)$/
const form = /^(?:--data-raw|-F|--form|--form-string)$/
/** Others that take a value; what they take is no address. */
const valued =
  /^(?:-[uoAebcwKmEyYTQPrtxz]|--(?:user|output|user-agent|referer|cookie|cookie-jar|write-out|config|max-time|connect-timeout|retry|retry-delay|cacert|cert|key|proxy|resolve|upload-file|oauth2-bearer))$/

export function curlCalls(text: string, origin: Origin, isProse: boolean): HttpCall[] {
  if (!text.includes('api.stripe.com')) return []
  const bases = basesIn(text)
  return commandsOf(text, 'curl', isProse).flatMap((from) => {
    const words = wordsAt(text, from)
    const input = inputOf(text, words.at(-1)?.end ?? from)
    const call = callOf(words.slice(1), input, origin, bases)
    return call ? [call] : []
  })
}

/** `… -d @- <<EOF`: the lines up to `EOF`, as a word. */
function inputOf(text: string, end: number): Word | null {
  const rest = text.slice(end, end + 20_000)
  const match = /^[ \t]*<<-?[ \t]*(['"]?)(\w+)\1[^\n]*\n([\s\S]*?)\n[ \t]*\2[ \t]*\r?(?:\n|$)/.exec(rest)
  if (!match) return null
  const body = match[3] as string
  const start = end + match[0].indexOf(body, match[0].indexOf('\n'))
  return { text: body, start, end: start + body.length }
}

/** `BASE=https://api.stripe.com/v1`: a variable of the script that holds the beginning of addresses. */
function basesIn(text: string): ReadonlyMap<string, string> {
  const bases = new Map<string, string>()
  for (const [, name, value] of text.matchAll(
    /\b(\w+)[ \t]*[:=][ \t]*["']?(https:\/\/api\.stripe\.com[\w/]*)/g,
  ))
    bases.set(name as string, value as string)
  return bases
}

function callOf(
  words: readonly Word[],
  input: Word | null,
  origin: Origin,
  bases: ReadonlyMap<string, string>,
): HttpCall | null {
  const sending: Sending = { keys: [], isComplete: true }
  let address: { text: string; word: Word } | null = null
  let verb: string | null = null
  let version: string | null = null
  let isGet = false
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word
    const glued = /^(-[XdHF])(.+)$/s.exec(word.text) ?? /^(--[\w-]+)=(.*)$/s.exec(word.text)
    const name = glued?.[1] ?? word.text
    const next = (): Word => (glued ? { ...word, text: glued[2] as string } : (words[++at] ?? word))
    if (name === '-X' || name === '--request') verb = next().text.toUpperCase()
    else if (data.test(name)) {
      const value = next()
      if (value.text === '@-' && input) addInput(input, origin, sending)
      else addData(value, value.text, origin, sending)
    } else if (name === '--data-urlencode') {
      const value = next()
      addEncoded(value, value.text, origin, sending)
    } else if (form.test(name)) {
      const value = next()
      if (isJsonBody(value.text)) addData(value, value.text, origin, sending)
      else addPairs(value, value.text, origin.path, sending)
    } else if (name === '-H' || name === '--header') {
      version ??= /^stripe-version:\s*(.+)$/i.exec(next().text)?.[1]?.trim() ?? null
    } else if (name === '-G' || name === '--get') isGet = true
    else if (name === '--url') address = addressIn(next(), bases) ?? address
    else if (valued.test(name)) next()
    else if (!name.startsWith('-')) address ??= addressIn(word, bases)
  }
  if (!address || (verb !== null && !/^[A-Z]+$/.test(verb))) return null
  const { word } = address
  const place = { path: origin.path, start: word.start, end: word.end }
  return callTo({ verb, address: address.text, place, version, isGet }, sending, word)
}

function addInput(input: Word, origin: Origin, sending: Sending): void {
  const { path } = origin
  if (isJsonBody(input.text))
    addJson(input.text, sending, ({ start, end }) => ({
      path,
      start: input.start + start,
      end: input.start + end,
    }))
  else addPairs(input, input.text.trim(), path, sending)
}

function addressIn(word: Word, bases: ReadonlyMap<string, string>): { text: string; word: Word } | null {
  const text = word.text.replace(/^\$\{?(\w+)\}?/, (written, name: string) => bases.get(name) ?? written)
  return text.startsWith('https://api.stripe.com/') ? { text, word } : null
}
