/** Whether a read already reckons with a missing value, so that "may be null" breaks nothing there. */
import { ts } from './context.ts'
import { outermost, referencesTo } from './trace.ts'

/** What a value may be now: a test against the other one says nothing about it. */
export type Missing = 'null' | 'undefined'

/**
 * @param read the expression, or the name that a pattern takes the value into; a variable that keeps the value is
 * judged by its own uses
 */
export function isGuarded(
  read: ts.Expression | ts.BindingElement,
  missing: Missing,
  checker: ts.TypeChecker,
): boolean {
  if (ts.isBindingElement(read)) {
    return !read.initializer && ts.isIdentifier(read.name)
      ? areUsesGuarded(read.name, missing, checker)
      : read.initializer !== undefined
  }
  const { parent } = outermost(read)
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) && parent.initializer
    ? areUsesGuarded(parent.name, missing, checker)
    : isUseGuarded(read, missing, checker)
}

function areUsesGuarded(name: ts.Identifier, missing: Missing, checker: ts.TypeChecker): boolean {
  const symbol = checker.getSymbolAtLocation(name)
  return !symbol || referencesTo(symbol, checker).every((each) => isUseGuarded(each, missing, checker))
}

function isUseGuarded(read: ts.Expression, missing: Missing, checker: ts.TypeChecker): boolean {
  let node: ts.Expression = read
  let parent = node.parent
  while (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent)) {
    node = parent
    parent = parent.parent
  }
  if (ts.isNonNullExpression(parent)) return false
  if (
    (ts.isPropertyAccessExpression(parent) ||
      ts.isElementAccessExpression(parent) ||
      ts.isCallExpression(parent)) &&
    parent.expression === node
  )
    return parent.questionDotToken !== undefined || isTestedAbove(read, missing)
  if (ts.isTemplateSpan(parent) || isTaken(node, missing, checker)) return isTestedAbove(read, missing)
  // Passed on, compared, stored, tested: nothing is dereferenced here.
  return true
}

/** Whether what takes the value says of what type it must be, and that type has no place for the missing value. */
function isTaken(node: ts.Expression, missing: Missing, checker: ts.TypeChecker): boolean {
  const { parent } = node
  // Of `x || y` only the last is what is taken, and of `test ? x : y` not the test.
  if (ts.isBinaryExpression(parent) && parent.right !== node) return false
  if (ts.isConditionalExpression(parent) && parent.condition === node) return false
  // In JavaScript nobody refuses it, and what is passed on is not used yet.
  if (/\.[cm]?jsx?$/.test(node.getSourceFile().fileName)) return false
  const whole = alternativesAround(node)
  const type = isInferred(whole, checker) ? undefined : checker.getContextualType(whole)
  if (!type) return false
  const types = type.isUnion() ? type.types : [type]
  const plain = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike
  const also = missing === 'null' ? ts.TypeFlags.Null : ts.TypeFlags.Undefined | ts.TypeFlags.Void
  return (
    types.some((each) => each.flags & plain) && !types.some((each) => each.flags & (also | ts.TypeFlags.Any))
  )
}

/** `list.map((each) => ({ id: each.id }))`: what takes the value is made of it. */
function isInferred(node: ts.Expression, checker: ts.TypeChecker): boolean {
  let inner: ts.Node = node
  while (!ts.isCallLikeExpression(inner.parent) || inner.parent.kind === ts.SyntaxKind.Decorator) {
    inner = inner.parent
    if (
      ts.isSourceFile(inner) ||
      (ts.isStatement(inner) && !ts.isReturnStatement(inner) && !ts.isBlock(inner))
    )
      return false
  }
  const declaration = checker.getResolvedSignature(inner.parent)?.declaration
  return declaration !== undefined && (declaration.typeParameters?.length ?? 0) > 0
}

/** `x || y || z` for its last: what is asked of the whole is asked of it, and of the whole nobody may ask anything. */
function alternativesAround(node: ts.Expression): ts.Expression {
  let whole = node
  while (ts.isBinaryExpression(whole.parent) && whole.parent.right === whole) whole = whole.parent
  return whole
}

/** A guard stands near what it guards; a block of thousands of statements is not read for each of them. */
const maxStatements = 100

/** `if (x.y)` or `x.y && …` around the read, `if (!x.y) return` before it, by the same text. */
function isTestedAbove(read: ts.Expression, missing: Missing): boolean {
  const text = read.getText().replaceAll('?.', '.')
  // `x.y !== null` lets `undefined` pass.
  const other = missing === 'null' ? 'undefined' : 'null'
  const mentions = (test: ts.Expression) =>
    test
      .getText()
      .replaceAll('?.', '.')
      .replace(/\s*([!=]==)\s*/g, '$1')
      .replaceAll(`${text}!==${other}`, '')
      .replaceAll(`${text}===${other}`, '')
      .includes(text)
  for (let node: ts.Node = read; !ts.isFunctionLike(node) && !ts.isSourceFile(node); node = node.parent) {
    const { parent } = node
    const tests: ts.Expression[] = []
    if (ts.isIfStatement(parent) && parent.thenStatement === node) tests.push(parent.expression)
    if (ts.isConditionalExpression(parent) && parent.whenTrue === node) tests.push(parent.condition)
    if (
      ts.isBinaryExpression(parent) &&
      parent.right === node &&
      parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
    )
      tests.push(parent.left)
    if (ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isCaseClause(parent)) {
      const at = parent.statements.indexOf(node as ts.Statement)
      for (const before of parent.statements.slice(Math.max(0, at - maxStatements), Math.max(0, at))) {
        if (ts.isIfStatement(before) && leaves(before.thenStatement)) tests.push(before.expression)
      }
    }
    if (tests.some(mentions)) return true
  }
  return false
}

/** `return`, `throw`, `continue`, `break`, also as the end of a block. */
function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement
  return (
    last !== undefined &&
    (ts.isReturnStatement(last) ||
      ts.isThrowStatement(last) ||
      ts.isContinueStatement(last) ||
      ts.isBreakStatement(last))
  )
}
