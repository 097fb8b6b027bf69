/** Whether a parameter visibly has one of some values. */
import type { PathShape } from './argument-paths.ts'
import { type Context, isAny, ts } from './context.ts'
import { trace } from './trace.ts'

/** `met`: it has, or may have in one of the cases that can be seen; `may`: something dynamic is passed. */
export interface Given {
  state: 'met' | 'may' | 'no'
  /** The value that matched, where it stands. */
  value?: ts.Expression
}

/** In a list of values: the parameter is not passed. */
const absent = 'absent'

export function givenIn(shapes: readonly PathShape[], values: readonly string[], context: Context): Given {
  let state: Given['state'] = 'no'
  for (const shape of shapes) {
    if (shape.state === 'absent' && values.includes(absent)) return { state: 'met' }
    for (const value of shape.values) {
      for (const { node } of trace(value, context.checker)) {
        const one = judge(node, values, context)
        if (one === 'met' && shape.state === 'present') return { state: 'met', value }
        if (one !== 'no') state = 'may'
      }
    }
  }
  return { state }
}

function judge(node: ts.Expression, values: readonly string[], context: Context): Given['state'] {
  if (ts.isArrayLiteralExpression(node)) {
    const parts = node.elements.map((element) =>
      ts.isSpreadElement(element) ? 'may' : anyOf(element, values, context),
    )
    return parts.includes('met') ? 'met' : parts.includes('may') ? 'may' : 'no'
  }
  const text = literalText(node)
  if (text !== null) return values.includes(text) ? 'met' : 'no'
  return mayBe(context.checker.getTypeAtLocation(node), values) ? 'may' : 'no'
}

function anyOf(element: ts.Expression, values: readonly string[], context: Context): Given['state'] {
  const parts = trace(element, context.checker).map(({ node }) => judge(node, values, context))
  return parts.every((part) => part === 'met') ? 'met' : parts.every((part) => part === 'no') ? 'no' : 'may'
}

function literalText(node: ts.Expression): string | null {
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return node.text
  if (node.kind === ts.SyntaxKind.TrueKeyword) return 'true'
  return node.kind === ts.SyntaxKind.FalseKeyword ? 'false' : null
}

/** Its type says that it is none of them: `'payment' | 'setup'`. */
function mayBe(type: ts.Type, values: readonly string[]): boolean {
  if (isAny(type)) return true
  return (type.isUnion() ? type.types : [type]).some((each) =>
    each.isStringLiteral()
      ? values.includes(each.value)
      : (each.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) === 0,
  )
}
