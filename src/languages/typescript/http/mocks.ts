/** Requests that a test expects, and answers itself: nock's, and handlers of MSW, Polly and their like. */
import type { HttpCall } from '../../../scanner/http/call.ts'
import { type Context, isMemberAccess, memberName, ts, unwrap } from '../context.ts'
import { trace } from '../trace.ts'
import { addQuery, partsOf, placeOf, readChain, verbs } from './request.ts'
import { textOf, unknown } from './url.ts'

/** `nock('https://api.stripe.com').post('/v1/customers', { … }).reply(200, { … })`. */
export function mockedRequest(call: ts.CallExpression, context: Context): HttpCall | null {
  const callee = unwrap(call.expression)
  const verb = isMemberAccess(callee) ? verbs[memberName(callee) ?? ''] : undefined
  const [place, ...rest] = call.arguments
  if (!isMemberAccess(callee) || verb === undefined || !place) return null
  if (!call.getSourceFile().text.includes('nock')) return null
  const base = baseOfNock(callee.expression, context)
  if (base === null) return null
  const [path = '', query = ''] = textOf(place, context).split('?')
  if (path.startsWith(unknown)) return null
  const parts = partsOf(rest, verb !== 'GET', context)
  readChain(call, parts, context)
  addQuery(query, place, parts.sent, context)
  return {
    verb,
    route: base + path,
    place: placeOf(place, context),
    keys: parts.sent.keys,
    isComplete: false,
    version: null,
    certainty: 'likely',
    isRecorded: true,
  }
}

/** Longer chains are nobody's. */
const maxLinks = 200

/** The path that nock's own address ends with, mostly none; null for another host. */
function baseOfNock(scope: ts.Expression, context: Context): string | null {
  let at = unwrap(scope)
  for (let links = 0; links < maxLinks; links++) {
    if (ts.isIdentifier(at)) {
      const [origin] = trace(at, context.checker)
      if (!origin || origin.node === at || !ts.isCallExpression(origin.node)) return null
      at = origin.node
    } else if (isMemberAccess(at)) at = unwrap(at.expression)
    else if (!ts.isCallExpression(at)) return null
    else if (ts.isIdentifier(at.expression)) {
      const [host] = at.arguments
      if (at.expression.text !== 'nock' || !host) return null
      if (ts.isRegularExpressionLiteral(host)) return /\bapi\\?\.stripe\\?\.com\b/.test(host.text) ? '' : null
      const match = /^https:\/\/api\.stripe\.com(?::443)?(\/v[12])?\/?$/.exec(textOf(host, context))
      return match ? (match[1] ?? '') : null
    } else at = unwrap(at.expression)
  }
  return null
}

/** Whether a request's address is handed to something that answers in Stripe's stead: `http.get(…)` of MSW, `fetchMock.post(…)`. */
export function isHandler(call: ts.CallExpression): boolean {
  const callee = unwrap(call.expression)
  if (!isMemberAccess(callee)) return false
  const owner = callee.expression.getText()
  if (/^(?:http|rest)$/.test(owner)) return /['"]msw['"]/.test(call.getSourceFile().text)
  return owner.length < 80 && /mock|polly|\bserver$/i.test(owner)
}
