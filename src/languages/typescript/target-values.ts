/** Whether a value is one that a parameter's new type takes. */

import { locate } from '../../catalog/locate.ts'
import type { JumpRow } from '../../scanner/jump.ts'
import { elementsOf } from './argument-paths.ts'
import { type Context, ts } from './context.ts'
import { trace } from './trace.ts'

/** Any text became a list of values or an object, and what is passed is of the list, or is an object already. */
export function suitsTarget({ row }: JumpRow, given: ts.Expression | null, context: Context): boolean {
  if (row.change !== 'retyped' || row.kind !== 'parameter' || given === null) return false
  const { t: kinds, e: values } = locate(context.targetSurface, row.element)?.property ?? { t: [] }
  const isObject = kinds.length > 0 && kinds.every((kind) => kind.startsWith('@'))
  if (values === undefined && !isObject) return false
  const passed = (elementsOf(given, context) ?? [given]).flatMap((each) => trace(each, context.checker))
  if (values === undefined) return passed.every(({ node }) => ts.isObjectLiteralExpression(node))
  return passed.every(({ node }) => ts.isStringLiteralLike(node) && values.includes(node.text))
}
