/** Parameters that left an operation or changed, in arguments built elsewhere or passed to an untyped client. */
import type { JumpRow } from '../../../scanner/jump.ts'
import { arrayElements } from '../array-elements.ts'
import { type Context, isMemberAccess, propertyName, ts, unwrap } from '../context.ts'
import { addElement, asShared, moveFix, renameFix, valueFix } from '../element-usage.ts'
import { operationCalls, paramsOf } from '../operation-calls.ts'
import type { OperationCall } from '../operations.ts'
import { isMerge, mergesInto } from '../params.ts'
import { suitsTarget } from '../target-values.ts'
import { type Origin, propertyAssignments, trace } from '../trace.ts'
import { wrappedCalls } from '../wrappers.ts'

export function analyzeParameters(file: ts.SourceFile, context: Context): void {
  for (const found of operationCalls(file, context)) {
    const argument = paramsOf(found, context)
    if (argument !== 'none' && argument !== 'spread') judge(found, argument, context)
  }
  const { names, callsIn } = handling(context)
  for (const { inner, argument } of wrappedCalls(file, names, callsIn, context))
    judge(inner, argument, context)
}

interface Handling {
  /** Names of parameters that are gone or changed, the first of their paths. */
  names: ReadonlySet<string>
  callsIn(file: ts.SourceFile): readonly OperationCall[]
}

const handlings = new WeakMap<Context, Handling>()

function handling(context: Context): Handling {
  const known = handlings.get(context)
  if (known) return known
  const rows = [...context.jump.parameters.values()].flat().filter(isTold)
  const names = new Set(rows.map((row) => (pathOf(row)[0] ?? '').replace('[]', '')))
  const found = { names, callsIn: (file: ts.SourceFile) => operationCalls(file, context) }
  handlings.set(context, found)
  return found
}

function pathOf({ row }: JumpRow): string[] {
  return (row.element.split(' ')[1] ?? '').split('=')[0]?.split('.') ?? []
}

function judge(found: OperationCall, argument: ts.Expression, context: Context): void {
  const rows = context.jump.parameters.get(found.operation) ?? []
  const origins = rows.length > 0 ? trace(argument, context.checker) : []
  for (const row of rows) {
    if (!isTold(row)) continue
    const walk = walker(found, row, context)
    for (const origin of origins) walk(origin, pathOf(row))
  }
}

function isTold({ row, isGenerated }: JumpRow): boolean {
  if (row.change === 'retyped') return !isGenerated
  return row.change === 'removed' || row.change === 'behavior' || row.change === 'deprecated'
}

/** More parts than this are constants that are made of each other in circles. */
const maxParts = 500

/** Goes down the object along the parameter's path; `lines[]` steps into each element. */
function walker(found: OperationCall, row: JumpRow, context: Context) {
  let parts = 0
  return walk

  function walk(origin: Origin, names: string[]): void {
    if (++parts > maxParts) return
    const [name = '', ...rest] = names
    if (isMerge(origin.node)) {
      for (const part of origin.node.arguments) along(part, origin.via, names)
      return
    }
    if (!ts.isObjectLiteralExpression(origin.node)) return
    if (origin.variable) {
      assigned(origin, name, rest, origin.variable)
      for (const merge of mergesInto(origin.variable, context))
        for (const part of merge.arguments.slice(1)) along(part, origin.via, names)
    }
    for (const property of origin.node.properties) {
      if (ts.isSpreadAssignment(property)) {
        along(property.expression, origin.via, names)
        continue
      }
      if (propertyName(property.name) !== name.replace('[]', '')) continue
      if (rest.length === 0) {
        if (row.row.kind === 'value') judgeValue(givenIn(property), origin, found, row, context)
        else if (!suitsTarget(row, givenIn(property), context)) report(property, origin, found, row, context)
        return
      }
      const given = givenIn(property)
      if (given !== null) into(given, origin, name, rest)
    }
  }

  function into(given: ts.Expression, origin: Origin, name: string, rest: string[]): void {
    if (!name.endsWith('[]')) along(given, origin.via, rest)
    else
      for (const { node, via } of arrayElements(given, context).elements)
        along(node, [...origin.via, ...via], rest)
  }

  function along(given: ts.Expression, via: Origin['via'], names: string[]): void {
    const inner = unwrap(given)
    // `...(condition && { coupon })`
    const isEmptied =
      ts.isBinaryExpression(inner) && inner.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
    for (const next of trace(isEmptied ? inner.right : inner, context.checker))
      walk({ ...next, via: [...via, ...next.via] }, names)
  }

  /** `params.coupon = …` after the object was made. */
  function assigned(origin: Origin, name: string, rest: string[], variable: ts.Symbol): void {
    for (const { left, right } of propertyAssignments(variable, name.replace('[]', ''), context.checker)) {
      if (rest.length > 0) into(right, origin, name, rest)
      else if (row.row.kind === 'value') judgeValue(right, origin, found, row, context)
      else if (isMemberAccess(left) && !suitsTarget(row, right, context)) {
        const { rename } = row
        const at = ts.isPropertyAccessExpression(left) ? left.name : left.argumentExpression
        const quote = ts.isStringLiteralLike(at) ? 1 : 0
        const edit = {
          path: context.pathOf(left.getSourceFile()),
          start: at.getStart() + quote,
          end: at.getEnd() - quote,
        }
        const fix = rename ? renameFix(rename, found.certainty, [{ ...edit, text: rename.to }]) : null
        addElement(at, row, found.certainty, fix, context)
      }
    }
  }
}

function givenIn(property: ts.ObjectLiteralElementLike): ts.Expression | null {
  if (ts.isPropertyAssignment(property)) return property.initializer
  return ts.isShorthandPropertyAssignment(property) ? property.name : null
}

/** The value of an enum: only where it is this one. */
function judgeValue(
  given: ts.Expression | null,
  origin: Origin,
  found: OperationCall,
  row: JumpRow,
  context: Context,
): void {
  if (!given) return
  const { checker } = context
  const inList = arrayElements(given, context).elements.flatMap(({ node, via }) =>
    trace(node, checker).map((each) => ({ ...each, via: [...via, ...each.via] })),
  )
  for (const { node, via } of [...trace(given, checker), ...inList]) {
    if (!ts.isStringLiteralLike(node) || node.text !== row.row.value) continue
    const isElsewhere = origin.via.length + via.length > 0
    const fix = valueFix(node, row, found.certainty, isElsewhere, context)
    addElement(node, row, found.certainty, fix, context)
  }
}

function report(
  property: ts.ObjectLiteralElementLike,
  origin: Origin,
  found: OperationCall,
  row: JumpRow,
  context: Context,
): void {
  const name = property.name as ts.PropertyName
  const path = context.pathOf(name.getSourceFile())
  const quoted = ts.isStringLiteralLike(name) ? 1 : 0
  const shorthand = ts.isShorthandPropertyAssignment(property)
  const edit = (to: string) =>
    shorthand
      ? { path, start: name.getStart(), end: name.getStart(), text: `${to}: ` }
      : { path, start: name.getStart() + quoted, end: name.getEnd() - quoted, text: to }
  let fix = row.rename
    ? renameFix(row.rename, found.certainty, [edit(row.rename.to)])
    : ts.isIdentifier(name) || ts.isStringLiteralLike(name)
      ? moveFix(name, { symbols: [], kind: 'write' }, row, found.certainty, context)
      : null
  if (fix && origin.via.length > 0) fix = asShared(fix)
  addElement(name, row, found.certainty, fix, context)
}
