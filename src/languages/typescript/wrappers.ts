/** Calls of the code's own functions that hand what they are given to Stripe: `createSubscription({ coupon })`. */
import { type Context, nodesOf, propertyName, symbolOf, ts, unwrap } from './context.ts'
import { slotOf, slotsOf } from './http/wrapper-slots.ts'
import { paramsOf } from './operation-calls.ts'
import type { OperationCall } from './operations.ts'
import { parameterShapes } from './params.ts'
import { trace } from './trace.ts'

export interface WrappedCall {
  /** The call of Stripe's inside of the function. */
  inner: OperationCall
  /** What the function is given for it. */
  argument: ts.Expression
}

/**
 * @param names parameters that somebody cares about: only calls that pass one of them are looked at
 * @param callsIn the calls of Stripe in a file
 */
export function wrappedCalls(
  file: ts.SourceFile,
  names: ReadonlySet<string>,
  callsIn: (file: ts.SourceFile) => readonly OperationCall[],
  context: Context,
): WrappedCall[] {
  const { checker } = context
  return nodesOf(file).flatMap((call) => {
    if (!ts.isCallExpression(call) || !call.arguments.some((each) => passes(each, names, checker))) return []
    const made = checker.getResolvedSignature(call)?.declaration
    if (!made || !('body' in made) || !made.body || context.keyOf(made) !== null) return []
    return handedOn(made as ts.SignatureDeclaration, callsIn, context).flatMap(({ index, inner }) => {
      const argument = call.arguments[index]
      const isPlain = argument && !call.arguments.slice(0, index + 1).some(ts.isSpreadElement)
      return isPlain && passes(argument, names, checker) ? [{ inner, argument }] : []
    })
  })
}

/** `{ coupon }`, or a name of such an object. */
function passes(argument: ts.Expression, names: ReadonlySet<string>, checker: ts.TypeChecker): boolean {
  const node = unwrap(argument)
  if (ts.isObjectLiteralExpression(node))
    return node.properties.some(({ name }) => names.has(propertyName(name) ?? ''))
  const declared = ts.isIdentifier(node) ? symbolOf(node, checker)?.valueDeclaration : undefined
  const value = declared && ts.isVariableDeclaration(declared) && declared.initializer
  return value ? ts.isObjectLiteralExpression(unwrap(value)) && passes(value, names, checker) : false
}

interface HandedOn {
  /** Of the function's parameter. */
  index: number
  inner: OperationCall
}

const known = new WeakMap<object, WeakMap<ts.SignatureDeclaration, HandedOn[]>>()

/** The parameters of a function that are the parameters of a call of Stripe in it, whole or spread into them. */
function handedOn(
  made: ts.SignatureDeclaration,
  callsIn: (file: ts.SourceFile) => readonly OperationCall[],
  context: Context,
): readonly HandedOn[] {
  const byFunction = known.get(callsIn) ?? new WeakMap<ts.SignatureDeclaration, HandedOn[]>()
  known.set(callsIn, byFunction)
  const before = byFunction.get(made)
  if (before) return before
  const found: HandedOn[] = []
  byFunction.set(made, found)
  for (const inner of callsIn(made.getSourceFile())) {
    if (inner.call.pos < made.pos || inner.call.end > made.end) continue
    const argument = paramsOf(inner, context)
    if (argument === 'none' || argument === 'spread') continue
    for (const name of namesIn(argument, context.checker)) {
      const parameter = parameterOf(symbolOf(name, context.checker)?.valueDeclaration)
      // What has a type is judged by that, wherever it is passed.
      if (!parameter || isTyped(parameter)) continue
      if (parameter.parent === made) found.push({ index: made.parameters.indexOf(parameter), inner })
    }
  }
  return found
}

/** `params` itself, and `({ id, ...rest })` of `rest`. */
function parameterOf(declaration: ts.Declaration | undefined): ts.ParameterDeclaration | null {
  if (!declaration) return null
  const isRest = ts.isBindingElement(declaration) && declaration.dotDotDotToken
  const whole = isRest ? declaration.parent.parent : declaration
  return ts.isParameter(whole) ? whole : null
}

function isTyped({ type }: ts.ParameterDeclaration): boolean {
  return type !== undefined && type.kind !== ts.SyntaxKind.AnyKeyword
}

/** `params` and `...params`. */
function namesIn(argument: ts.Expression, checker: ts.TypeChecker): ts.Identifier[] {
  const given = unwrap(argument)
  // Traced, a parameter with a default is the default.
  return [given, ...trace(argument, checker).map(({ node }) => node)].flatMap((node) => {
    if (ts.isIdentifier(node)) return [node]
    if (!ts.isObjectLiteralExpression(node)) return []
    return node.properties.flatMap((each) => {
      const spread = ts.isSpreadAssignment(each) ? unwrap(each.expression) : null
      return spread && ts.isIdentifier(spread) ? [spread] : []
    })
  })
}

export interface HandedList {
  /** The call of Stripe's inside of the function. */
  inner: OperationCall
  list: ts.Expression
}

/**
 * Lists that a function is given for one parameter of a call in it: `retrieve(id, { expand: […] })` and
 * `retrieve(id, […])`, where the function says `{ expand }`.
 *
 * @param callsIn the calls of Stripe in a file
 */
export function handedLists(
  file: ts.SourceFile,
  parameter: string,
  callsIn: (file: ts.SourceFile) => readonly OperationCall[],
  context: Context,
): HandedList[] {
  const { checker } = context
  const names = new Set([parameter])
  return nodesOf(file).flatMap((call) => {
    if (!ts.isCallExpression(call) || call.arguments.some(ts.isSpreadElement)) return []
    if (!call.arguments.some((each) => passes(each, names, checker) || isListOfTexts(each, checker)))
      return []
    const made = checker.getResolvedSignature(call)?.declaration
    if (!made || !('body' in made) || !made.body || context.keyOf(made) !== null) return []
    const slots = slotsOf(made as ts.SignatureDeclaration)
    return callsIn(made.getSourceFile()).flatMap((inner) => {
      if (inner.call.pos < made.pos || inner.call.end > made.end) return []
      const params = paramsOf(inner, context)
      if (params === 'none' || params === 'spread') return []
      const passed = parameterShapes(params, parameter, context).flatMap(({ values }) => values)
      return passed.flatMap((value) => {
        const slot = slotOf(value, slots)
        const given = slot && call.arguments[slot.index]
        // What callers in its own file pass is found where the list is followed.
        if (!given || (slot.key === null && made.getSourceFile() === file)) return []
        if (slot.key === null) return [{ inner, list: given }]
        const shapes = parameterShapes(given, slot.key, context)
        return shapes.flatMap(({ values }) => values.map((list) => ({ inner, list })))
      })
    })
  })
}

/** `['latest_invoice']`, or a name of such a list. */
function isListOfTexts(argument: ts.Expression, checker: ts.TypeChecker): boolean {
  const node = unwrap(argument)
  if (ts.isArrayLiteralExpression(node)) return node.elements.some(ts.isStringLiteralLike)
  const declared = ts.isIdentifier(node) ? symbolOf(node, checker)?.valueDeclaration : undefined
  const value = declared && ts.isVariableDeclaration(declared) && declared.initializer
  return value ? ts.isArrayLiteralExpression(unwrap(value)) && isListOfTexts(value, checker) : false
}
