/** What an argument of a Stripe call contains, however it was built. */
import { type Context, isAny, propertyName, ts, unwrap } from './context.ts'
import { type Origin, propertyAssignments, referencesTo, trace } from './trace.ts'
import { spend } from './work.ts'

/** Whether one parameter is passed in one of the shapes that the argument may have. */
export interface ParameterShape {
  /**
   * `present`: passed, always. `absent`: never. `maybe`: in some cases (a branch, an optional property).
   * `unknown`: the argument, or a part spread into it, could not be resolved.
   */
  state: 'present' | 'absent' | 'maybe' | 'unknown'
  /** The expressions passed, where known. */
  values: ts.Expression[]
  /** The value as it is written in `literal`, where it is: `undefined` in `{ permissions: undefined }`. */
  written?: ts.Expression
  /** The object literal that could take the parameter, where there is one. */
  literal: ts.ObjectLiteralExpression | null
  /** Where the literal stands: in the call itself, in a variable, or in a function that builds it. */
  origin: Origin
}

/** Objects spread into each other in circles branch without end. */
const maxParts = 300
let parts = 0

/** One shape for each origin of the argument. */
export function parameterShapes(
  argument: ts.Expression,
  parameter: string,
  context: Context,
): ParameterShape[] {
  parts = 0
  return trace(argument, context.checker).map((origin) => shapeOf(origin, parameter, context, 0))
}

function shapeOf(origin: Origin, parameter: string, context: Context, depth: number): ParameterShape {
  const node = origin.node
  const shape = { values: [], literal: null, origin }
  if (ts.isObjectLiteralExpression(node)) return literalShape(node, origin, parameter, context, depth)
  if (isMerge(node)) return mergeShape(node, origin, parameter, context, depth)
  if (isAbsentLiteral(node)) return { ...shape, state: 'absent' }
  return { ...shape, state: typedState(node, parameter, context) }
}

function literalShape(
  literal: ts.ObjectLiteralExpression,
  origin: Origin,
  parameter: string,
  context: Context,
  depth: number,
): ParameterShape {
  let shape: ParameterShape = { state: 'absent', values: [], literal, origin }
  // A large object that is spread over and over is read as often.
  spend(context.checker, 1 + Math.floor(literal.properties.length / 100))
  for (const property of literal.properties) {
    if (ts.isSpreadAssignment(property)) {
      shape = {
        ...overlay(shape, spreadState(property.expression, parameter, context, depth)),
        literal,
        origin,
      }
    } else if (ts.isPropertyAssignment(property) && propertyName(property.name) === parameter) {
      shape = {
        ...shape,
        state: valueState(property.initializer, context),
        values: [property.initializer],
        written: property.initializer,
      }
    } else if (ts.isShorthandPropertyAssignment(property) && property.name.text === parameter) {
      shape = {
        ...shape,
        state: valueState(property.name, context),
        values: [property.name],
        written: property.name,
      }
    } else if (propertyName(property.name) === parameter) {
      shape = { ...shape, state: 'present', values: [] }
    } else if (
      property.name &&
      ts.isComputedPropertyName(property.name) &&
      propertyName(property.name) === null
    ) {
      if (shape.state === 'absent') shape = { ...shape, state: 'unknown' }
    }
  }
  return origin.variable && shape.state !== 'present'
    ? withLaterAssignments(shape, origin.variable, parameter, context, depth)
    : shape
}

/** `params.permissions = […]` and `Object.assign(params, { permissions })` after the object was made. */
function withLaterAssignments(
  shape: ParameterShape,
  variable: ts.Symbol,
  parameter: string,
  context: Context,
  depth: number,
): ParameterShape {
  const later: Part[] = propertyAssignments(variable, parameter, context.checker).map((assignment) => ({
    state: isConditional(assignment, variable) ? 'maybe' : 'present',
    values: [assignment.right],
  }))
  for (const call of mergesInto(variable, context)) {
    for (const given of call.arguments.slice(1)) {
      const part = spreadState(given, parameter, context, depth + 1)
      later.push(
        part.state === 'present' && isConditional(call, variable) ? { ...part, state: 'maybe' } : part,
      )
    }
  }
  spend(context.checker, later.length)
  return later.reduce<ParameterShape>((below, above) => overlay(below, above), shape)
}

const merges = new WeakMap<ts.Symbol, ts.CallExpression[]>()

/** The calls that merge something into a variable; found once for all usages of it. */
export function mergesInto(variable: ts.Symbol, { checker }: Context): readonly ts.CallExpression[] {
  const known =
    merges.get(variable) ??
    referencesTo(variable, checker).flatMap(({ parent }, index, all) =>
      ts.isCallExpression(parent) && parent.arguments[0] === all[index] && isMerge(parent) ? [parent] : [],
    )
  merges.set(variable, known)
  return known
}

function isConditional(assignment: ts.Node, variable: ts.Symbol): boolean {
  const home = variable.valueDeclaration?.parent.parent.parent
  for (let node = assignment.parent; node && node !== home; node = node.parent) {
    if (
      ts.isIfStatement(node) ||
      ts.isConditionalExpression(node) ||
      ts.isCaseClause(node) ||
      ts.isCatchClause(node)
    )
      return true
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken)
      return true
  }
  return false
}

type Part = Pick<ParameterShape, 'state' | 'values'>

/** A later part of the object over an earlier one. */
function overlay(below: ParameterShape, above: Part): ParameterShape {
  if (above.state === 'present') return { ...below, ...above }
  if (above.state === 'absent') return below
  if (below.state === 'present') return { ...below, values: [...below.values, ...above.values] }
  return { ...below, state: above.state, values: above.values }
}

function spreadState(expression: ts.Expression, parameter: string, context: Context, depth: number): Part {
  if (depth > 6 || ++parts > maxParts) return { state: 'unknown', values: [] }
  const inner = unwrap(expression)
  // `...(condition && { permissions })`
  if (ts.isBinaryExpression(inner) && inner.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
    const part = spreadState(inner.right, parameter, context, depth + 1)
    return part.state === 'present' ? { ...part, state: 'maybe' } : part
  }
  return join(trace(inner, context.checker).map((origin) => shapeOf(origin, parameter, context, depth + 1)))
}

/** What holds for a value that has one of several shapes. */
export function join(shapes: readonly Part[]): Part {
  const states = new Set(shapes.map((shape) => shape.state))
  const values = shapes.flatMap((shape) => shape.values)
  if (states.size === 1) return { state: shapes[0]?.state ?? 'unknown', values }
  return { state: states.has('unknown') && !states.has('absent') ? 'unknown' : 'maybe', values }
}

/** `Object.assign({}, base, { … })`, `{ ...base, … }` of older code. */
export function isMerge(node: ts.Expression): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) &&
    /^(Object\.assign|_\.(merge|assign|extend|defaults))$/.test(node.expression.getText())
  )
}

function mergeShape(
  call: ts.CallExpression,
  origin: Origin,
  parameter: string,
  context: Context,
  depth: number,
): ParameterShape {
  let shape: ParameterShape = { state: 'absent', values: [], literal: null, origin }
  for (const argument of call.arguments)
    shape = overlay(shape, spreadState(argument, parameter, context, depth + 1))
  return shape
}

function valueState(value: ts.Expression, context: Context): 'present' | 'absent' | 'maybe' {
  const inner = unwrap(value)
  if (isAbsentLiteral(inner)) return 'absent'
  if (ts.isConditionalExpression(inner)) {
    const branches = [valueState(inner.whenTrue, context), valueState(inner.whenFalse, context)]
    return branches[0] === branches[1] ? (branches[0] as 'present') : 'maybe'
  }
  // `permissions` of an optional parameter: whoever leaves it out makes a request without.
  const type = context.checker.getTypeAtLocation(inner)
  const types = type.isUnion() ? type.types : [type]
  return types.some((each) => each.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)) ? 'maybe' : 'present'
}

/** The `undefined` and `null` of a value, each branch of a condition looked at. */
export function absentParts(value: ts.Expression): ts.Expression[] {
  const inner = unwrap(value)
  if (ts.isConditionalExpression(inner))
    return [...absentParts(inner.whenTrue), ...absentParts(inner.whenFalse)]
  return isAbsentLiteral(inner) ? [inner] : []
}

export function isAbsentLiteral(node: ts.Expression): boolean {
  return (
    node.kind === ts.SyntaxKind.NullKeyword ||
    (ts.isIdentifier(node) && node.text === 'undefined') ||
    ts.isVoidExpression(node)
  )
}

/** The checker's word on an expression that the trace could not take apart. */
function typedState(node: ts.Expression, parameter: string, { checker }: Context): ParameterShape['state'] {
  // The trace goes through `await`: what counts is what the promise brings.
  const given = checker.getTypeAtLocation(node)
  const type = checker.getAwaitedType(given) ?? given
  if (isAny(type)) return 'unknown'
  const types = type.isUnion() ? type.types : [type]
  const states = types
    .filter((each) => (each.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) === 0)
    .map((each) => {
      const property = checker.getPropertyOfType(each, parameter)
      if (property) return property.flags & ts.SymbolFlags.Optional ? 'maybe' : 'present'
      return checker.getIndexInfosOfType(each).length > 0 || each.flags & ts.TypeFlags.TypeParameter
        ? 'unknown'
        : 'absent'
    })
  return states.length === 0 ? 'unknown' : join(states.map((state) => ({ state, values: [] }))).state
}
