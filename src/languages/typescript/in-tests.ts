/** `'name' in x`: a question about the shape of an object. */
import { isMemberAccess, memberName, nodesBelow, ts, unwrap } from './context.ts'

export function isInTest(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword
}

/** Whether `x.name` stands where `'name' in x` holds: in its branch, behind its `&&`, after `if (!('name' in x)) return`. */
export function isBehindInTest(read: ts.Expression): boolean {
  const name = isMemberAccess(read) ? memberName(read) : null
  if (!isMemberAccess(read) || name === null) return false
  const owner = unwrap(read.expression).getText()
  const asks = (test: ts.Expression) =>
    nodesBelow(test).some(
      (each) =>
        isInTest(each) &&
        ts.isStringLiteralLike(each.left) &&
        each.left.text === name &&
        unwrap(each.right).getText() === owner,
    )
  for (let node: ts.Node = read; !ts.isFunctionLike(node) && !ts.isSourceFile(node); node = node.parent) {
    const { parent } = node
    if (ts.isIfStatement(parent) && parent.thenStatement === node && asks(parent.expression)) return true
    if (ts.isConditionalExpression(parent) && parent.whenTrue === node && asks(parent.condition)) return true
    if (ts.isBinaryExpression(parent) && parent.right === node && isAnd(parent) && asks(parent.left))
      return true
    if (ts.isBlock(parent) && parent.statements.some((each) => each.end <= node.pos && isWayOut(each, asks)))
      return true
  }
  return false
}

function isAnd({ operatorToken }: ts.BinaryExpression): boolean {
  return operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
}

function isWayOut(statement: ts.Statement, asks: (test: ts.Expression) => boolean): boolean {
  if (!ts.isIfStatement(statement) || !/^!/.test(statement.expression.getText())) return false
  const { thenStatement: then } = statement
  const last = ts.isBlock(then) ? then.statements.at(-1) : then
  return (
    last !== undefined &&
    (ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isContinueStatement(last)) &&
    asks(statement.expression)
  )
}
