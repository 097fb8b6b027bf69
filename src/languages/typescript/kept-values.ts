/** What code keeps under keys of its own: clients by account, answers by id. */
import { isMemberAccess, memberName, symbolOf, ts, unwrap } from './context.ts'
import { outermost, referencesTo } from './trace.ts'

/** The values put into a map or an object: `values.set(key, value)`, `values[key] = value`. */
export function keptIn(container: ts.Expression, checker: ts.TypeChecker): ts.Expression[] {
  const node = unwrap(container)
  const symbol = ts.isPropertyAccessExpression(node)
    ? checker.getSymbolAtLocation(node.name)
    : ts.isIdentifier(node)
      ? symbolOf(node, checker)
      : undefined
  return symbol ? referencesTo(symbol, checker).flatMap(putInto) : []
}

/** What is put into the container at one mention of its name. */
function putInto(name: ts.Identifier): ts.Expression[] {
  const isMember = ts.isPropertyAccessExpression(name.parent) && name.parent.name === name
  const whole = outermost(isMember ? (name.parent as ts.Expression) : name)
  const access = whole.parent
  if (!isMemberAccess(access) || access.expression !== whole) return []
  const { parent } = access
  if (ts.isCallExpression(parent) && parent.expression === access)
    return memberName(access) === 'set' ? parent.arguments.slice(1, 2) : []
  const isAssigned = ts.isElementAccessExpression(access) && ts.isBinaryExpression(parent)
  return isAssigned && parent.left === access ? [parent.right] : []
}
