/** Uses of a decimal number that do the same with the string it was as with the `Stripe.Decimal` it became. */
import { locate } from '../../catalog/locate.ts'
import type { JumpRow } from '../../scanner/jump.ts'
import { type Context, ts } from './context.ts'
import { outermost, referencesTo, trace } from './trace.ts'

export function becomesDecimal({ row }: JumpRow, { targetSurface }: Context): boolean {
  if (row.change !== 'retyped') return false
  const kinds = locate(targetSurface, row.element)?.property?.t ?? []
  return kinds.length > 0 && kinds.every((kind) => kind === 'decimal')
}

/** `Stripe.Decimal.from('0.5')`, passed where a decimal number is asked for. */
export function isDecimal(given: ts.Expression, { checker }: Context): boolean {
  return trace(given, checker).every(
    ({ node }) => ts.isCallExpression(node) && /(?:^|\.)Decimal\.from$/.test(node.expression.getText()),
  )
}

/**
 * @param read the expression, or the name that a pattern takes the value into; a variable that keeps the value is
 * judged by its own uses
 */
export function isReadAlike(
  read: ts.Expression | ts.BindingElement | undefined,
  { checker }: Context,
): boolean {
  if (read === undefined) return false
  if (ts.isBindingElement(read))
    return !read.initializer && ts.isIdentifier(read.name) && areUsesAlike(read.name, checker)
  const { parent } = outermost(read)
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)
    ? areUsesAlike(parent.name, checker)
    : isUseAlike(read)
}

function areUsesAlike(name: ts.Identifier, checker: ts.TypeChecker): boolean {
  const symbol = checker.getSymbolAtLocation(name)
  const uses = symbol ? referencesTo(symbol, checker) : []
  return uses.length > 0 && uses.every(isUseAlike)
}

/** Tested, compared with nothing, made a number or a text. */
function isUseAlike(use: ts.Expression): boolean {
  const node = outermost(use)
  const { parent } = node
  if (ts.isTemplateSpan(parent) || ts.isPrefixUnaryExpression(parent) || ts.isIfStatement(parent)) return true
  if (ts.isConditionalExpression(parent)) return parent.condition === node || isUseAlike(parent)
  if (ts.isCallExpression(parent))
    return parent.expression !== node && /^(?:Number|String)$/.test(parent.expression.getText())
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text === 'toString'
  if (!ts.isBinaryExpression(parent)) return false
  switch (parent.operatorToken.kind) {
    case ts.SyntaxKind.EqualsEqualsToken:
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      return isNothing(parent.left === node ? parent.right : parent.left)
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return parent.left === node || isUseAlike(parent)
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
      return isUseAlike(parent)
    default:
      return false
  }
}

function isNothing(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === 'undefined')
}
