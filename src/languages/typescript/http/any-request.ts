/** A request to Stripe's API that a call makes, whatever makes it: `rawRequest`, `fetch`, axios and others, a function around one. */
import type { HttpCall } from '../../../scanner/http/call.ts'
import { type Context, isMemberAccess, memberName, propertyName, ts, unwrap } from '../context.ts'
import { accessPath } from '../operations.ts'
import { typesOf } from '../types-of.ts'
import { isHandler, mockedRequest } from './mocks.ts'
import { addQuery, placeOf, requestOf } from './request.ts'
import { sentIn } from './sent.ts'
import { textOf, unknown } from './url.ts'
import { wrappedRequest } from './wrapper.ts'

/** Null for any other call. */
export function anyRequest(call: ts.CallExpression, context: Context): HttpCall | null {
  if (call.arguments.length === 0) return null
  return isRaw(call) ? rawRequest(call, context) : otherRequest(call, context)
}

function isRaw(call: ts.CallExpression): boolean {
  return memberName(unwrap(call.expression)) === 'rawRequest'
}

/** `stripe.rawRequest('POST', '/v1/customers', params, options)`. */
function rawRequest(call: ts.CallExpression, context: Context): HttpCall | null {
  const callee = unwrap(call.expression)
  const [verb, path, params] = call.arguments
  if (!isMemberAccess(callee) || !verb || !path || call.arguments.some(ts.isSpreadElement)) return null
  // The types of older releases lack the method; the client is Stripe's all the same.
  const isTyped = typesOf(callee.expression, context.checker).some((type) =>
    (type.symbol?.declarations ?? []).some(context.isClientClass),
  )
  if (!isTyped && !accessPath(callee.expression, context.checker).some((each) => /stripe/i.test(each)))
    return null
  const sent = params ? sentIn(params, context) : { keys: [], isComplete: true }
  const [route = '', query = ''] = textOf(path, context).split('?')
  addQuery(query, path, sent, context)
  const method = textOf(verb, context).toUpperCase()
  if (method === unknown) return null
  const certainty = isTyped ? 'certain' : 'likely'
  return { verb: method, route, place: placeOf(path, context), ...sent, version: null, certainty }
}

/** The names of functions and methods that make requests; what others are called is asked of their declaration. */
const requesting =
  /^(fetch|\$fetch|ofetch|axios|got|ky|request|superagent|undici|nodeFetch|get|post|put|patch|delete|del|raw)$|fetch|request/i

function otherRequest(call: ts.CallExpression, context: Context): HttpCall | null {
  const callee = unwrap(call.expression)
  const name = ts.isIdentifier(callee) ? callee.text : (memberName(callee) ?? '')
  const isRequest = requesting.test(name) || isAsked(call)
  const sent = isRequest ? requestOf(call, context) : null
  if (sent && isHandler(call)) return { ...sent, isComplete: false, certainty: 'likely', isRecorded: true }
  return sent ?? (isRequest ? mockedRequest(call, context) : null) ?? wrappedRequest(call, context)
}

/** `api('customers', { method: 'POST' })`, `http({ url: '/customers', method: 'post' })`. */
function isAsked(call: ts.CallExpression): boolean {
  const [first, options] = call.arguments
  if (!first) return false
  const literal = ts.isObjectLiteralExpression(first) ? first : options
  const names =
    literal && ts.isObjectLiteralExpression(literal)
      ? literal.properties.map(({ name }) => propertyName(name))
      : []
  return names.includes('method') && (literal === options || names.includes('url'))
}
