/** Requests in JSON: written down by a recorder (HAR, nock), or sent by `stripe fixtures`. */
import type { Node } from 'jsonc-parser'
import { addJson, addPairs, callTo, type Sending } from '../text/command-call.ts'
import type { HttpCall } from './call.ts'

/** Whether a text may hold such requests, by its bytes alone. */
export function mayHoldRequests(text: string): boolean {
  return (text.includes('api.stripe.com') || text.includes('"template_version"')) && /"method"\s*:/.test(text)
}

/**
 * The request that an object is.
 *
 * @param isSent whether `stripe fixtures` sends it: then a path alone is Stripe's
 */
export function requestIn(node: Node, text: string, path: string, isSent: boolean): HttpCall | null {
  const verb = memberOf(node, 'method')?.value
  const at = memberOf(node, 'url') ?? memberOf(node, 'uri') ?? memberOf(node, 'path')
  if (typeof verb !== 'string' || !/^[a-z]+$/i.test(verb) || typeof at?.value !== 'string') return null
  const scope = memberOf(node, 'scope')?.value
  const address =
    typeof scope === 'string' && at.value.startsWith('/') ? scope.replace(/\/$/, '') + at.value : at.value
  if (!isSent && !/^https:\/\/api\.stripe\.com(?::443)?\//.test(address)) return null
  const place = { path, start: at.offset, end: at.offset + at.length }
  const sending: Sending = { keys: [], isComplete: true }
  for (const body of [...bodiesOf(node), ...(isSent ? [memberOf(node, 'params')] : [])])
    if (body) addBody(body, text, path, sending)
  const word = { text: address, start: place.start, end: place.end }
  const target = { verb: verb.toUpperCase(), address, place, version: versionIn(node, text), isGet: false }
  const call = callTo(target, sending, word)
  return call && (isSent ? call : { ...call, certainty: 'likely', isRecorded: true })
}

/** HAR: `postData.text`; nock: `body`; VCR: `body.string`. */
function bodiesOf(node: Node): (Node | null)[] {
  const body = memberOf(node, 'body')
  const post = memberOf(node, 'postData')
  return [post && memberOf(post, 'text'), body?.type === 'object' ? (memberOf(body, 'string') ?? body) : body]
}

function addBody(body: Node, text: string, path: string, sending: Sending): void {
  const { offset, length } = body
  if (body.type === 'object') {
    const place = (key: { start: number; end: number }) => ({
      path,
      start: offset + key.start,
      end: offset + key.end,
    })
    addJson(text.slice(offset, offset + length), sending, place)
  } else if (typeof body.value === 'string') {
    const word = { text: body.value, start: offset, end: offset + length }
    if (/^\s*\{/.test(body.value))
      addJson(body.value, sending, () => ({ path, start: word.start, end: word.end }))
    else if (body.value !== '') addPairs(word, body.value, path, sending)
  }
}

function memberOf(node: Node, name: string): Node | null {
  if (node.type !== 'object') return null
  const property = node.children?.find(({ children }) => children?.[0]?.value === name)
  return property?.children?.[1] ?? null
}

function versionIn({ offset, length }: Node, text: string): string | null {
  const within = text.slice(offset, offset + Math.min(length, 20_000))
  return /stripe-version"[^0-9{}]{1,60}(\d{4}-\d\d-\d\d(?:\.\w+)?)/i.exec(within)?.[1] ?? null
}
