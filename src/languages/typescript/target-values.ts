/** Whether a value is one that a parameter's new type takes. */

import { locate } from '../../catalog/locate.ts'
import type { JumpRow } from '../../scanner/jump.ts'
import { elementsOf } from './argument-paths.ts'
import { type Context, ts } from './context.ts'
import { trace } from './trace.ts'

/** Any text became a list of values, and what is passed are values of the list. */
export function suitsTarget({ row }: JumpRow, given: ts.Expression | null, context: Context): boolean {
  if (row.change !== 'retyped' || row.kind !== 'parameter' || given === null) return false
  const values = locate(context.targetSurface, row.element)?.property?.e
  if (values === undefined) return false
  const passed = (elementsOf(given, context) ?? [given]).flatMap((each) => trace(each, context.checker))
  return passed.every(({ node }) => ts.isStringLiteralLike(node) && values.includes(node.text))
}
