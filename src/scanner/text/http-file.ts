/** `.http` and `.rest` files: a request line, headers, an empty line and a body; requests parted by `###`. */
import type { HttpCall } from '../http/call.ts'
import { addData, addJson, addPairs, callTo, type Origin, type Sending } from './command-call.ts'
import { isJsonBody } from './json-body.ts'
import type { Word } from './tokens.ts'

const requestLine = /^(?:(GET|POST|PUT|PATCH|DELETE)[ \t]+)?(https:\/\/api\.stripe\.com\/\S+)/

interface Request {
  word: Word
  verb: string
  version: string | null
  /** Where the body begins and ends; null: the headers aren't over. */
  body: { start: number; end: number } | null
  sending: Sending
}

export function httpFileCalls(text: string, origin: Origin): HttpCall[] {
  const calls: HttpCall[] = []
  const { path } = origin
  let request: Request | null = null
  let offset = 0
  const finish = (): void => {
    if (!request) return
    const { word, verb, version, body, sending } = request
    if (body) readBody(text.slice(body.start, body.end), body.start, origin, sending)
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
      const sending = { keys: [], isComplete: true }
      request = { word, verb: match[1] ?? 'GET', version: null, body: null, sending }
    } else if (!request) continue
    else if (request.body) request.body.end = start + line.length
    else if (trimmed === '') request.body = { start: offset, end: offset }
    else if (/^[?&]/.test(trimmed)) readPairs(line.replace(/[?&]/, ' '), start, path, request.sending)
    else request.version ??= /^stripe-version:\s*(.+)$/i.exec(trimmed)?.[1] ?? null
  }
  finish()
  return calls
}

/** JSON, `< ./body.json`, or `customer=cus_1&coupon=X`, over several lines where each starts with `&`. */
function readBody(body: string, start: number, origin: Origin, sending: Sending): void {
  const file = /^\s*<@?[ \t]+(\S+)\s*$/.exec(body)?.[1]
  if (file !== undefined)
    addData({ text: file, start, end: start + body.length }, `@${file}`, origin, sending)
  else if (isJsonBody(body)) {
    const place = (key: { start: number; end: number }) => ({
      path: origin.path,
      start: start + key.start,
      end: start + key.end,
    })
    addJson(body, sending, place)
  } else {
    let at = start
    for (const line of body.split('\n')) {
      readPairs(line, at, origin.path, sending)
      at += line.length + 1
    }
  }
}

function readPairs(line: string, start: number, path: string, sending: Sending): void {
  let at = start
  for (const part of line.split('&')) {
    const text = part.trim()
    const from = at + part.indexOf(text)
    if (text !== '') addPairs({ text, start: from, end: from + text.length }, text, path, sending)
    at += part.length + 1
  }
}
