/** Whether a read already reckons with a missing value, so that "may be null" breaks nothing there. */
import { ts } from './context.ts'
import { outermost, referencesTo } from './trace.ts'

/**
 * @param read the expression, or the name that a pattern takes the value into; a variable that keeps the value is
 * judged by its own uses
 */
export function isGuarded(read: ts.Expression | ts.BindingElement, checker: ts.TypeChecker): boolean {
  if (ts.isBindingElement(read)) {
    return !read.initializer && ts.isIdentifier(read.name)
      ? areUsesGuarded(read.name, checker)
      : read.initializer !== undefined
  }
  const { parent } = outermost(read)
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) && parent.initializer
    ? areUsesGuarded(parent.name, checker)
    : isUseGuarded(read)
}

function areUsesGuarded(name: ts.Identifier, checker: ts.TypeChecker): boolean {
  const symbol = checker.getSymbolAtLocation(name)
  return !symbol || referencesTo(symbol, checker).every(isUseGuarded)
}

function isUseGuarded(read: ts.Expression): boolean {
  let node: ts.Node = read
  let parent = node.parent
  while (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent)) {
    node = parent
    parent = parent.parent
  }
  if (ts.isNonNullExpression(parent)) return false
  if (
    ts.isPropertyAccessExpression(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isCallExpression(parent)
  ) {
    return parent.expression !== node || parent.questionDotToken !== undefined || isTestedAbove(read)
  }
  // Passed on, compared, stored, tested: nothing is dereferenced here.
  return !ts.isTemplateSpan(parent) || isTestedAbove(read)
}

/** A guard stands near what it guards; a block of thousands of statements is not read for each of them. */
const maxStatements = 100

/** `if (x.y)` or `x.y && …` around the read, `if (!x.y) return` before it, by the same text. */
function isTestedAbove(read: ts.Expression): boolean {
  const text = read.getText().replaceAll('?.', '.')
  const mentions = (test: ts.Expression) => test.getText().replaceAll('?.', '.').includes(text)
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
