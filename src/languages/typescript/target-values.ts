/** Whether a value is one that a parameter's new type takes. */

import { locate } from '../../catalog/locate.ts'
import type { JumpRow } from '../../scanner/jump.ts'
import { elementsOf } from './argument-paths.ts'
import { type Context, ts } from './context.ts'
import { becomesDecimal, isDecimal } from './decimal-uses.ts'
import { trace } from './trace.ts'

/** Any text became a list of values, an object or a decimal, and what is passed is one already. */
export function suitsTarget(jumpRow: JumpRow, given: ts.Expression | null, context: Context): boolean {
  const { row } = jumpRow
  if (row.change !== 'retyped' || given === null) return false
  if (becomesDecimal(jumpRow, context)) return isDecimal(given, context)
  if (row.kind !== 'parameter') return false
  const { t: kinds, e: values } = locate(context.targetSurface, row.element)?.property ?? { t: [] }
  const isObject = kinds.length > 0 && kinds.every((kind) => kind.startsWith('@'))
  if (values === undefined && !isObject) return false
  const passed = (elementsOf(given, context) ?? [{ node: given }]).flatMap(({ node }) =>
    trace(node, context.checker),
  )
  if (values === undefined) return passed.every(({ node }) => ts.isObjectLiteralExpression(node))
  return passed.every(({ node }) => ts.isStringLiteralLike(node) && values.includes(node.text))
}
