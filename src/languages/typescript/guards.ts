/** Whether a read already reckons with a missing value, so that "may be null" breaks nothing there. */
import { ts } from './context.ts'

export function isGuarded(read: ts.Expression): boolean {
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

/** `if (x.y)` or `x.y && …` around the read, by the same text. */
function isTestedAbove(read: ts.Expression): boolean {
  const text = read.getText().replaceAll('?.', '.')
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
    if (tests.some((test) => test.getText().replaceAll('?.', '.').includes(text))) return true
  }
  return false
}
