/** What an untyped call answers: an operation of a client that nothing types, a plain request, a function around one. */
import type { Surface } from '../../catalog/surface.ts'
import { typesOf } from '../../scanner/expand-path.ts'
import type { HttpCall } from '../../scanner/http/call.ts'
import { operationsAt } from '../../scanner/http/routes.ts'
import { typesAlong } from '../../scanner/stripe-objects.ts'
import { type Context, isAny, isMemberAccess, memberName, symbolOf, ts, unwrap } from './context.ts'
import { anyRequest } from './http/any-request.ts'
import { operationOf } from './operations.ts'
import { returnedBy, returnedFrom } from './trace.ts'

type Follow = (value: ts.Expression) => string[]

/**
 * Names of the types that lie `below` what a call answers.
 *
 * @param follow the same of another expression
 */
export function answerTypes(
  call: ts.CallExpression,
  below: readonly string[],
  context: Context,
  follow: Follow,
): string[] {
  const { surface, checker } = context
  const operation = calledOperation(call, context)
  if (operation) return typesAlong(typesOf(operation.returns, surface), below, surface)
  const kept = handedOnBy(call)
  if (kept) return kept.flatMap(follow)
  const request = anyRequest(call, context)
  if (request) return ofRequest(request, below, surface)
  const wrapped = wrappedBy(call, context) ?? wrappedBy(calledValue(call, context), context)
  if (wrapped) return ofFunction(wrapped, below, context, follow)
  const returned = returnedBy(call, checker)
  return returned.length > maxReturned ? [] : returned.flatMap(follow)
}

/** Beside promises and responses: what superagent's requests are told before they are sent. */
const handingOn =
  /^(?:json|text|getContentText|then|catch|finally|send|set|query|type|accept|auth|timeout|retry)$/

/**
 * `response` of `response.json()`, of `response.catch(…)`, of `JSON.parse(response)`, and what a callback makes of it:
 * `response.then((r) => r.json())`.
 */
function handedOnBy(call: ts.CallExpression): ts.Expression[] | null {
  const callee = unwrap(call.expression)
  const name = isMemberAccess(callee) ? memberName(callee) : null
  if (!isMemberAccess(callee) || name === null) return null
  const [given] = call.arguments
  if (name === 'parse') return given && /(?:^|\.)JSON$/.test(callee.expression.getText()) ? [given] : null
  if (!handingOn.test(name)) return null
  const isInline = given && (ts.isArrowFunction(given) || ts.isFunctionExpression(given))
  return name === 'then' && isInline ? returnedFrom(given) : [callee.expression]
}

/** Members of a response that hold what it brought. */
const ofResponses = /^(?:body|content|text|responseText|json|result)$/

/** What Stripe answers to a request that no SDK makes: libraries hand it over in `data` or `body`, or after `json()`. */
function ofRequest({ verb, route }: HttpCall, below: readonly string[], surface: Surface): string[] {
  const types = operationsAt(verb, route, surface).flatMap((operation) =>
    typesOf(surface.operations[operation]?.returns ?? [], surface),
  )
  return typesAlong(types, ofResponses.test(below[0] ?? '') ? below.slice(1) : below, surface)
}

/** A function of more answers than this gives one thing or another: whose it is, nobody can tell from outside. */
const maxReturned = 3

const known = new WeakMap<Surface, { paths: ReadonlySet<string>; methods: ReadonlySet<string> }>()

function calledOperation(call: ts.CallExpression, context: Context) {
  const { surface } = context
  const callee = unwrap(call.expression)
  if (!isMemberAccess(callee)) return undefined
  let all = known.get(surface)
  if (!all) {
    const paths = new Set(Object.keys(surface.operations))
    all = { paths, methods: new Set([...paths].map((path) => path.slice(path.lastIndexOf('.') + 1))) }
    known.set(surface, all)
  }
  if (!all.methods.has(memberName(callee) ?? '')) return undefined
  const found = operationOf(call, all.paths, context)
  return found ? surface.operations[found.operation] : undefined
}

/** What a function is called that hands back the one it is given, or what that answers. */
const wrapping = /cache|memo|promisify|retr(?:y|ies)|once|dedupe|limit|singleton|lazy|attempt/i

/** The function given to `memoize(…)`, `unstable_cache(…)`, `pRetry(…)` of a package that is not installed. */
function wrappedBy(value: ts.Expression | undefined, { checker }: Context): ts.Expression | undefined {
  if (!value || !ts.isCallExpression(value)) return undefined
  const callee = unwrap(value.expression)
  const name = isMemberAccess(callee) ? memberName(callee) : ts.isIdentifier(callee) ? callee.text : null
  if (name === null || !wrapping.test(name) || !isAny(checker.getTypeAtLocation(callee))) return undefined
  return value.arguments.find((each) => checker.getTypeAtLocation(each).getCallSignatures().length > 0)
}

/** `memoize(load)` of a call of `loadOnce`, where that is a constant. */
function calledValue(call: ts.CallExpression, { checker }: Context): ts.Expression | undefined {
  const callee = unwrap(call.expression)
  const declaration = ts.isIdentifier(callee) ? symbolOf(callee, checker)?.valueDeclaration : undefined
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined
  return unwrap(declaration.initializer)
}

function ofFunction(
  wrapped: ts.Expression,
  below: readonly string[],
  context: Context,
  follow: Follow,
): string[] {
  const { checker, surface } = context
  const [signature] = checker.getTypeAtLocation(wrapped).getCallSignatures()
  const answer = signature && checker.getReturnTypeOfSignature(signature)
  const type = answer && (checker.getAwaitedType(answer) ?? answer)
  const names = type ? stripeTypes(type, context) : []
  if (names.length > 0) return typesAlong(names, below, surface)
  const { body } = wrapped as { body?: ts.ConciseBody }
  return body && ts.isExpression(body) ? follow(body) : []
}

/** Names of Stripe's types that a type is made of. */
export function stripeTypes(type: ts.Type, { checker, keyOf, surface }: Context): string[] {
  const some = checker.getNonNullableType(type)
  const keys = (some.isUnion() ? some.types : some.isIntersection() ? some.types : [some])
    .flatMap((each) => each.symbol?.declarations ?? [])
    .flatMap((each) => keyOf(each) ?? [])
  const names = keys.filter((key) => Object.hasOwn(surface.types, key))
  // Of the events some are declared elsewhere: a part of them says nothing of the whole.
  return some.isIntersection() || names.length === keys.length ? names : []
}
