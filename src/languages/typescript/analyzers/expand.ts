/** Strings in `expand` lists that lead to what is gone: Stripe refuses the whole request. */

import type { Surface } from '../../../catalog/surface.ts'
import { goneOnExpand } from '../../../scanner/expand-path.ts'
import type { StringBite } from '../../../scanner/jump.ts'
import { type Context, nodesOf, propertyName, ts, unwrap } from '../context.ts'
import { addElement, sinceOf } from '../element-usage.ts'
import { accessPath, type OperationCall, operationOf } from '../operations.ts'

export function analyzeExpand(file: ts.SourceFile, context: Context): void {
  if (context.jump.rows.length + context.jump.strings.length === 0 || !/\bexpand\b/.test(file.text)) return
  for (const node of nodesOf(file)) {
    if (!ts.isStringLiteralLike(node) || !ts.isArrayLiteralExpression(node.parent)) continue
    const call = callThatExpands(node.parent, context)
    if (call) judge(node, call, context)
  }
}

/** `expand: […]` in the arguments of a call. */
function callThatExpands(list: ts.ArrayLiteralExpression, context: Context): OperationCall | null {
  const property = list.parent
  if (!ts.isPropertyAssignment(property) || propertyName(property.name) !== 'expand') return null
  const call = ts.findAncestor(property, ts.isCallExpression)
  if (!call?.arguments.some((argument) => unwrap(argument) === property.parent)) return null
  const found = operationOf(call, operationsOf(context.surface), context)
  if (found) return found
  const isCalledStripe = accessPath(call.expression, context.checker).some((name) => /stripe/i.test(name))
  return isCalledStripe ? { operation: '', certainty: 'likely', call } : null
}

const operations = new WeakMap<Surface, ReadonlySet<string>>()

function operationsOf(surface: Surface): ReadonlySet<string> {
  const known = operations.get(surface) ?? new Set(Object.keys(surface.operations))
  operations.set(surface, known)
  return known
}

function judge(literal: ts.StringLiteralLike, found: OperationCall, context: Context): void {
  const path = literal.text.split('.')
  const bite = context.jump.strings.find((each) => 'expand' in each.bite && each.bite.expand === path.at(-1))
  if (bite) return void reportWord(literal, bite, found, context)
  const row = goneOnExpand(path, found.operation, context.surface, context.jump)
  if (row) addElement(literal, row, found.certainty, null, context)
}

function reportWord(
  literal: ts.StringLiteralLike,
  { change }: StringBite,
  found: OperationCall,
  context: Context,
): void {
  context.report.usages.push({
    path: context.pathOf(literal.getSourceFile()),
    start: literal.getStart(),
    end: literal.getEnd(),
    change,
    element: `${found.operation || 'expand'} expand`.replace('expand expand', 'expand'),
    certainty: found.certainty,
    what: `Since ${sinceOf(change)}: ${change.title}.`,
    fix: null,
  })
}
