/** `'name' in x`: a question about the shape of an object. */
import { isMemberAccess, memberName, nodesBelow, ts, unwrap } from './context.ts'

export function isInTest(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword
}

/** A test is short, and stands near what it lets through. */
const maxText = 2_000
const maxStatements = 100

/** Whether `x.name` stands where `'name' in x` holds: in its branch, behind its `&&`, after `if (!('name' in x)) return`. */
export function isBehindInTest(read: ts.Expression): boolean {
  const name = isMemberAccess(read) ? memberName(read) : null
  if (!isMemberAccess(read) || name === null) return false
  const owner = unwrap(read.expression).getText()
  const asks = (test: ts.Expression) =>
    test.getWidth() < maxText &&
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
    if (ts.isBlock(parent) && isAfterWayOut(node, parent.statements, asks)) return true
  }
  return false
}

function isAnd({ operatorToken }: ts.BinaryExpression): boolean {
  return operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
}

function isAfterWayOut(
  node: ts.Node,
  statements: ts.NodeArray<ts.Statement>,
  asks: (test: ts.Expression) => boolean,
): boolean {
  const at = statements.indexOf(node as ts.Statement)
  return statements.slice(Math.max(0, at - maxStatements), at).some((each) => {
    if (!ts.isIfStatement(each) || !ts.isPrefixUnaryExpression(each.expression)) return false
    const { thenStatement: then } = each
    const last = ts.isBlock(then) ? then.statements.at(-1) : then
    if (!last || !(ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isContinueStatement(last)))
      return false
    return asks(each.expression)
  })
}
