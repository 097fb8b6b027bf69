/** Cassettes in YAML, as VCR and its like write them: requests to Stripe, and the bodies of answers. */
import type { HttpCall } from '../http/call.ts'
import { addData, callTo, type Origin, type Sending } from './command-call.ts'
import { type Scalar, scalarAt } from './yaml-scalar.ts'

export interface Cassette {
  calls: HttpCall[]
  /** Answers, each as Stripe sent it. */
  bodies: Scalar[]
}

/** One test run writes that many at most; more of the same helps nobody. */
const mostInteractions = 200

const requests = /^[ \t]*(?:-[ \t]+)?request:[ \t]*\r?$/gm
const answer = /^[ \t]*(?:-[ \t]+)?response:[ \t]*\r?$/m

export function mayBeCassette(path: string, text: string): boolean {
  return (
    /\.ya?ml$/.test(path) && /^[ \t]*(?:-[ \t]+)?ur[il]:[ \t]*["']?https:\/\/api\.stripe\.com/m.test(text)
  )
}

export function readCassette(text: string, origin: Origin): Cassette {
  const found: Cassette = { calls: [], bodies: [] }
  const starts = [...text.matchAll(requests)].slice(0, mostInteractions).map(({ index }) => index)
  for (const [at, start] of starts.entries()) {
    const next = starts[at + 1] ?? text.length
    const within = text.slice(start, next)
    const cut = answer.exec(within)?.index ?? within.length
    const call = callIn(text, start, start + cut, origin)
    if (!call) continue
    found.calls.push(call)
    const body = scalarOf('string', text, start + cut, next) ?? scalarOf('body', text, start + cut, next)
    if (body) found.bodies.push(body)
  }
  return found
}

function callIn(text: string, start: number, end: number, origin: Origin): HttpCall | null {
  const address = scalarOf('ur[il]', text, start, end)
  const verb = scalarOf('method', text, start, end)
  if (!address?.text.startsWith('https://api.stripe.com') || !verb) return null
  const sending: Sending = { keys: [], isComplete: true }
  const body = scalarOf('string', text, start, end) ?? scalarOf('body', text, start, end)
  // A body that is a file's name is none.
  if (body && body.text !== '' && body.text !== 'null' && !body.text.startsWith('@'))
    addData({ text: body.text, start: body.start, end: body.end }, body.text, origin, sending)
  const version = /stripe-version['"]?:\s*(?:-\s*)?['"]?(\d{4}-\d\d-\d\d(?:\.\w+)?)/i.exec(
    text.slice(start, end),
  )
  const place = { path: origin.path, start: address.start, end: address.end }
  const target = { verb: verb.text.toUpperCase(), address: address.text, place, isGet: false }
  const word = { text: address.text, start: address.start, end: address.end }
  const call = callTo({ ...target, version: version?.[1] ?? null }, sending, word)
  return call && { ...call, certainty: 'likely', isRecorded: true }
}

function scalarOf(key: string, text: string, start: number, end: number): Scalar | null {
  const match = new RegExp(String.raw`^[ \t]*(?:-[ \t]+)?${key}:[ \t]+(?=\S)`, 'm').exec(
    text.slice(start, end),
  )
  return match ? scalarAt(text, start + match.index + match[0].length, end) : null
}
