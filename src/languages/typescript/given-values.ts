/** Whether a parameter visibly has one of some values. */
import { fewValues } from '../../scanner/few-values.ts'
import type { PathShape } from './argument-paths.ts'
import { type Context, isAny, ts } from './context.ts'
import { trace } from './trace.ts'

/**
 * `met`: it has. `some`: in one of the cases that can be seen. `may`: something dynamic is passed, which may well be
 * one of them.
 */
export interface Given {
  state: 'met' | 'some' | 'may' | 'no'
  /** The value that matched, where it stands. */
  value?: ts.Expression
}

/** In a list of values: the parameter is not passed. */
const absent = 'absent'

/** @param isFew whether the parameter takes few values, so that one that can't be seen says something */
export function givenIn(
  shapes: readonly PathShape[],
  values: readonly string[],
  isFew: boolean,
  context: Context,
): Given {
  let isOpen = false
  let isElse = false
  let value: ts.Expression | undefined
  for (const shape of shapes) {
    if (shape.state === 'absent' && values.includes(absent)) return { state: 'met' }
    for (const each of shape.values) {
      for (const { node } of trace(each, context.checker)) {
        const one = judge(node, values, isFew, context)
        if (one === 'met' && shape.state === 'present') value ??= each
        else if (one === 'no') isElse = true
        else isOpen = true
      }
    }
  }
  if (value) return { state: isOpen || isElse ? 'some' : 'met', value }
  return { state: isOpen ? 'may' : 'no' }
}

function judge(
  node: ts.Expression,
  values: readonly string[],
  isFew: boolean,
  context: Context,
): 'met' | 'may' | 'no' {
  if (ts.isArrayLiteralExpression(node)) {
    const parts = node.elements.map((element) =>
      ts.isSpreadElement(element) ? (isFew ? 'may' : 'no') : anyOf(element, values, isFew, context),
    )
    return parts.includes('met') ? 'met' : parts.includes('may') ? 'may' : 'no'
  }
  const text = literalText(node)
  if (text !== null) return values.includes(text) ? 'met' : 'no'
  return mayBe(context.checker.getTypeAtLocation(node), values, isFew) ? 'may' : 'no'
}

function anyOf(
  element: ts.Expression,
  values: readonly string[],
  isFew: boolean,
  context: Context,
): 'met' | 'may' | 'no' {
  const parts = trace(element, context.checker).map(({ node }) => judge(node, values, isFew, context))
  return parts.every((part) => part === 'met') ? 'met' : parts.every((part) => part === 'no') ? 'no' : 'may'
}

function literalText(node: ts.Expression): string | null {
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return node.text
  if (node.kind === ts.SyntaxKind.TrueKeyword) return 'true'
  return node.kind === ts.SyntaxKind.FalseKeyword ? 'false' : null
}

/** Whether its type is of few values, one of them among those that are meant: `'payment' | 'subscription'`. */
function mayBe(type: ts.Type, values: readonly string[], isFew: boolean): boolean {
  if (isAny(type)) return isFew
  const types = (type.isUnion() ? type.types : [type]).filter(
    (each) => (each.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) === 0,
  )
  if (types.length > 0 && types.every((each) => each.isStringLiteral()))
    return types.length <= fewValues && types.some((each) => values.includes(each.value))
  return isFew && types.some((each) => !each.isStringLiteral() || values.includes(each.value))
}
