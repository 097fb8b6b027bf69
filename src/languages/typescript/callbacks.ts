/** What a function is handed by the call in whose place it stands. */
import { isMemberAccess, memberName, nodesBelow, ts, unwrap } from './context.ts'

const overElements = /^(?:map|filter|forEach|find|findLast|some|every|flatMap|autoPagingEach)$/

/** What libraries are called whose functions take the list first. */
const ofLists = /^(?:_|lodash|async|Promise|Bluebird)$/

const ofLodash = /^(?:each|reject|partition|(?:group|sort|order|key|index|count|uniq|sum|max|min|mean)By)$/

/** `_`, and Bluebird's `Promise`. */
export function takesListFirst(owner: ts.Expression): boolean {
  const node = unwrap(owner)
  return ts.isIdentifier(node) && ofLists.test(node.text)
}

/** Where the first parameter of a callback comes from: `list` of `list.map((each) => …)`, `promise` of `promise.then(…)`. */
export function handedTo(callback: ts.Node): { value: ts.Expression; isElement: boolean } | null {
  const call = callback.parent
  if (!call || !ts.isCallExpression(call)) return null
  const callee = unwrap(call.expression)
  const name = isMemberAccess(callee) ? memberName(callee) : null
  if (!isMemberAccess(callee) || name === null) return null
  const [list, second] = call.arguments
  // `_.map(list, (each) => …)`, and Bluebird's `Promise.map(list, (each) => …)`
  if (list && second === callback) {
    const isOver = (overElements.test(name) || ofLodash.test(name)) && takesListFirst(callee.expression)
    return isOver ? { value: list, isElement: true } : null
  }
  if (list !== callback) return null
  if (name === 'then') return { value: callee.expression, isElement: false }
  return overElements.test(name) ? { value: callee.expression, isElement: true } : null
}

/** `list` of `for (const each of list)`. */
export function loopedOver(declaration: ts.VariableDeclaration): ts.Expression | null {
  const loop = declaration.parent.parent
  return ts.isForOfStatement(loop) && loop.initializer === declaration.parent ? loop.expression : null
}

/** The call that hands its answer to a callback, after an error: `request(url, (error, response, body) => …)`. */
export function answeredBy(callback: ts.SignatureDeclaration): ts.CallExpression | null {
  const call = callback.parent
  const [first] = callback.parameters
  if (!ts.isCallExpression(call) || call.arguments.at(-1) !== (callback as ts.Node) || !first) return null
  return ts.isIdentifier(first.name) && /^_?e(?:rr(?:or)?)?$/i.test(first.name.text) ? call : null
}

/** `value` of `new Promise((resolve) => … resolve(value) …)`. */
export function resolvedIn(made: ts.NewExpression): ts.Expression[] {
  const [executor] = made.arguments ?? []
  if (!ts.isIdentifier(made.expression) || made.expression.text !== 'Promise' || !executor) return []
  if (!ts.isArrowFunction(executor) && !ts.isFunctionExpression(executor)) return []
  const resolve = executor.parameters[0]?.name
  if (!resolve || !ts.isIdentifier(resolve)) return []
  return nodesBelow(executor.body).flatMap((node) => {
    const isResolved = ts.isCallExpression(node) && ts.isIdentifier(node.expression)
    return isResolved && (node.expression as ts.Identifier).text === resolve.text
      ? node.arguments.slice(0, 1)
      : []
  })
}
