/** Parameters that left an operation, in arguments built elsewhere or passed to an untyped client. */
import type { Jump, JumpRow } from '../../../scanner/jump.ts'
import { type Context, isMemberAccess, memberName, nodesOf, propertyName, ts, unwrap } from '../context.ts'
import { addElement, renameFix } from '../element-usage.ts'
import { type OperationCall, operationOf } from '../operations.ts'
import { type Origin, trace } from '../trace.ts'

export function analyzeParameters(file: ts.SourceFile, context: Context): void {
  const { operations, methods } = changedOperations(context.jump)
  if (operations.size === 0) return
  for (const node of nodesOf(file)) {
    if (!ts.isCallExpression(node)) continue
    const callee = unwrap(node.expression)
    // A bare name may be an alias: `const { create } = stripe.customers`.
    if (isMemberAccess(callee) ? !methods.has(memberName(callee) ?? '') : !ts.isIdentifier(callee)) continue
    const found = operationOf(node, operations, context)
    if (found) judge(found, context)
  }
}

interface ChangedOperations {
  operations: ReadonlySet<string>
  /** The last names of the operations, `create`. */
  methods: ReadonlySet<string>
}

const known = new WeakMap<Jump, ChangedOperations>()

export function changedOperations(jump: Jump): ChangedOperations {
  const before = known.get(jump)
  if (before) return before
  const operations = new Set(jump.parameters.keys())
  const methods = new Set([...operations].map((operation) => operation.slice(operation.lastIndexOf('.') + 1)))
  known.set(jump, { operations, methods })
  return { operations, methods }
}

function judge(found: OperationCall, context: Context): void {
  const ids = context.surface.operations[found.operation]?.ids?.length ?? 0
  const argument = found.call.arguments[ids]
  if (!argument || ts.isSpreadElement(argument)) return
  for (const row of context.jump.parameters.get(found.operation) ?? []) {
    if (row.row.kind !== 'parameter' || row.row.change !== 'removed') continue
    const names = (row.row.element.split(' ')[1] ?? '').split('.')
    const walk = walker(found, row, context)
    for (const origin of trace(argument, context.checker)) walk(origin, names)
  }
}

/** More parts than this are constants that are made of each other in circles. */
const maxParts = 500

/** Goes down the object along the parameter's path; `lines[]` steps into each element. */
function walker(found: OperationCall, row: JumpRow, context: Context) {
  let parts = 0
  return function walk(origin: Origin, names: string[]): void {
    if (++parts > maxParts) return
    const [name = '', ...rest] = names
    if (!ts.isObjectLiteralExpression(origin.node)) return
    for (const property of origin.node.properties) {
      if (ts.isSpreadAssignment(property)) {
        for (const next of trace(property.expression, context.checker))
          walk({ ...next, via: [...origin.via, ...next.via] }, names)
        continue
      }
      if (propertyName(property.name) !== name.replace('[]', '')) continue
      if (rest.length === 0) {
        report(property, origin, found, row, context)
        return
      }
      const given = ts.isPropertyAssignment(property)
        ? property.initializer
        : ts.isShorthandPropertyAssignment(property)
          ? property.name
          : null
      if (given === null) continue
      for (const value of trace(given, context.checker)) {
        const on = { ...value, via: [...origin.via, ...value.via] }
        if (!name.endsWith('[]')) walk(on, rest)
        else if (ts.isArrayLiteralExpression(value.node)) {
          for (const element of value.node.elements) {
            for (const next of trace(element, context.checker))
              walk({ ...next, via: [...on.via, ...next.via] }, rest)
          }
        }
      }
    }
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
  let fix = row.rename ? renameFix(row.rename, found.certainty, [edit(row.rename.to)]) : null
  // The object stands elsewhere: something else may read it.
  if (fix?.safety === 'safe' && origin.via.length > 0)
    fix = { ...fix, safety: 'unsafe', reason: 'the object is made elsewhere, and something else may read it' }
  addElement(name, row, found.certainty, fix, context)
}
