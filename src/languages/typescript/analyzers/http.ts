/** Stripe's API without its SDK's methods: `rawRequest`, `fetch`, axios and others, and functions that wrap them. */
import type { HttpCall } from '../../../scanner/http/call.ts'
import { judgeHttpCall } from '../../../scanner/http/judge.ts'
import { type Context, isMemberAccess, memberName, nodesOf, propertyName, ts, unwrap } from '../context.ts'
import { isHandler, mockedRequest } from '../http/mocks.ts'
import { addQuery, placeOf, requestOf } from '../http/request.ts'
import { sentIn } from '../http/sent.ts'
import { textOf, unknown } from '../http/url.ts'
import { wrappedRequest } from '../http/wrapper.ts'
import { accessPath } from '../operations.ts'
import { typesOf } from '../types-of.ts'

export function analyzeHttp(file: ts.SourceFile, context: Context): void {
  const { surface: from, targetSurface: to, jump } = context
  for (const node of nodesOf(file)) {
    if (!ts.isCallExpression(node) || node.arguments.length === 0) continue
    const call = isRaw(node) ? rawRequest(node, context) : otherRequest(node, context)
    if (call) context.report.usages.push(...judgeHttpCall(call, { from, to, jump }))
  }
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
