/** What a function is handed by the call in whose place it stands. */
import { isMemberAccess, memberName, ts, unwrap } from './context.ts'

const overElements = /^(?:map|filter|forEach|find|findLast|some|every|flatMap|autoPagingEach)$/

/** Where the first parameter of a callback comes from: `list` of `list.map((each) => …)`, `promise` of `promise.then(…)`. */
export function handedTo(callback: ts.Node): { value: ts.Expression; isElement: boolean } | null {
  const call = callback.parent
  if (!call || !ts.isCallExpression(call) || call.arguments[0] !== callback) return null
  const callee = unwrap(call.expression)
  const name = isMemberAccess(callee) ? memberName(callee) : null
  if (!isMemberAccess(callee) || name === null) return null
  if (name === 'then') return { value: callee.expression, isElement: false }
  return overElements.test(name) ? { value: callee.expression, isElement: true } : null
}

/** `list` of `for (const each of list)`. */
export function loopedOver(declaration: ts.VariableDeclaration): ts.Expression | null {
  const loop = declaration.parent.parent
  return ts.isForOfStatement(loop) && loop.initializer === declaration.parent ? loop.expression : null
}
