/** `.http` and `.rest` files: a request line, headers, an empty line and a body; requests parted by `###`. */
import type { HttpCall } from '../http/call.ts'
import { addPairs, callTo, type Sending } from './command-call.ts'
import type { Word } from './tokens.ts'

const requestLine = /^(?:(GET|POST|PUT|PATCH|DELETE)[ \t]+)?(https:\/\/api\.stripe\.com\/\S+)/

export function httpFileCalls(text: string, path: string): HttpCall[] {
  const calls: HttpCall[] = []
  let request: {
    word: Word
    verb: string
    version: string | null
    isBody: boolean
    sending: Sending
  } | null = null
  let offset = 0
  const finish = (): void => {
    if (!request) return
    const { word, verb, version, sending } = request
    const target = { verb, address: word.text, place: { path, start: word.start, end: word.end }, version }
    const call = callTo({ ...target, isGet: false }, sending, word)
    if (call) calls.push(call)
    request = null
  }
  for (const line of text.split('\n')) {
    const start = offset
    offset += line.length + 1
    const trimmed = line.trim()
    const match = requestLine.exec(line)
    if (trimmed.startsWith('###')) finish()
    else if (match) {
      finish()
      const address = match[2] as string
      const from = start + match[0].length - address.length
      const word = { text: address, start: from, end: from + address.length }
      request = {
        word,
        verb: match[1] ?? 'GET',
        version: null,
        isBody: false,
        sending: { keys: [], isComplete: true },
      }
    } else if (!request) continue
    else if (trimmed === '') request.isBody ||= true
    else if (request.isBody) readBody(line, start, path, request.sending)
    else if (/^[?&]/.test(trimmed)) readBody(line.replace(/[?&]/, ' '), start, path, request.sending)
    else request.version ??= /^stripe-version:\s*(.+)$/i.exec(trimmed)?.[1] ?? null
  }
  finish()
  return calls
}

/** `customer=cus_1&coupon=X`, over several lines where each starts with `&`. */
function readBody(line: string, start: number, path: string, sending: Sending): void {
  let at = start
  for (const part of line.split('&')) {
    const text = part.trim()
    const from = at + part.indexOf(text)
    if (text !== '') addPairs({ text, start: from, end: from + text.length }, text, path, sending)
    at += part.length + 1
  }
}
