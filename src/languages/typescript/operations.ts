/** Which operation of the API a call is: asked of the checker, or read off an unmistakable chain of names. */
import type { Certainty } from '../../scanner/finding.ts'
import {
  type Context,
  isAny,
  isMemberAccess,
  memberName,
  propertyName,
  symbolOf,
  ts,
  unwrap,
} from './context.ts'
import { typesOf } from './types-of.ts'

export interface OperationCall {
  /** SDK path, `financialConnections.sessions.create`. */
  operation: string
  certainty: Certainty
  call: ts.CallExpression
}

/** The operation among `operations` that `call` is; null for any other call. */
export function operationOf(
  call: ts.CallExpression,
  operations: ReadonlySet<string>,
  context: Context,
): OperationCall | null {
  const callee = unwrap(call.expression)
  const { checker } = context
  const name = isMemberAccess(callee)
    ? ts.isPropertyAccessExpression(callee)
      ? callee.name
      : callee.argumentExpression
    : callee
  const key =
    declaredKey(symbolOf(name, checker), context) ?? memberKey(callee, context) ?? lostKey(callee, context)
  if (key !== null)
    return operations.has(key) && !isMock(callee, key, context)
      ? { operation: key, certainty: 'certain', call }
      : null

  const path = accessPath(callee, checker)
  for (const names of byMethod(operations).get(path.at(-1) ?? '') ?? []) {
    const operation = names.join('.')
    // Three names or more are unmistakable (`financialConnections.sessions.create`); `customers.create` alone is not.
    if (path.length < names.length || (names.length < 3 && !isCalledStripe(path, names.length))) continue
    if (!names.every((each, index) => path[path.length - names.length + index] === each)) continue
    if (isOfSomeoneElse(callee, names.length, context)) continue
    return { operation, certainty: 'likely', call }
  }
  return null
}

/** `stripe` and `getStripe()` before the names of the operation. */
function isCalledStripe(path: readonly string[], depth: number): boolean {
  const owner = path.slice(0, path.length - depth).filter((name) => name !== '()')
  return /stripe/i.test(owner.at(-1) ?? '')
}

const grouped = new WeakMap<ReadonlySet<string>, Map<string, string[][]>>()

/** Operations in their names, by the last of them: thousands of operations change on a wide jump. */
function byMethod(operations: ReadonlySet<string>): Map<string, string[][]> {
  const known = grouped.get(operations)
  if (known) return known
  const groups = new Map<string, string[][]>()
  for (const operation of operations) {
    const names = operation.split('.')
    const method = names.at(-1) as string
    groups.set(method, [...(groups.get(method) ?? []), names])
  }
  grouped.set(operations, groups)
  return groups
}

export function declaredKey(symbol: ts.Symbol | undefined, context: Context): string | null {
  for (const declaration of symbol?.declarations ?? []) {
    const key = context.keyOf(declaration)
    if (key !== null) return key
  }
  return null
}

/** For `const { create } = stripe.x` and unions, where the name's own symbol is not the member's. */
function memberKey(callee: ts.Expression, context: Context): string | null {
  const signatures = context.checker.getTypeAtLocation(callee).getCallSignatures()
  for (const signature of signatures) {
    const key = signature.declaration ? context.keyOf(signature.declaration) : null
    if (key !== null) return key
  }
  return null
}

/** For receivers that the checker gives up on: a client in one of several branches, a variable set in another function. */
function lostKey(callee: ts.Expression, context: Context): string | null {
  if (!isMemberAccess(callee)) return null
  const name = memberName(callee)
  if (name === null) return null
  const { checker } = context
  const symbols = typesOf(callee.expression, checker).map((type) => checker.getPropertyOfType(type, name))
  return symbols.map((symbol) => declaredKey(symbol, context)).find((key) => key !== null) ?? null
}

/**
 * The chain is typed, and not by Stripe: a mock, another provider's client. An untyped one may be Stripe's.
 * `depth` is how many names of the chain belong to the operation.
 */
function isOfSomeoneElse(callee: ts.Expression, depth: number, context: Context): boolean {
  let node = callee
  for (let index = 0; index < depth; index++) {
    if (!isMemberAccess(node)) break
    node = unwrap(node.expression)
    const given = context.checker.getTypeAtLocation(node)
    const type = context.checker.getAwaitedType(given) ?? given
    if (isAny(type)) continue
    const own = (type.symbol?.declarations ?? []).some((declaration) => context.keyOf(declaration) !== null)
    // The namespace is Stripe's, the member is not declared there: `stripe.financialConnections.linkAccountSessions`.
    if (own) return false
    if (type.getProperties().length > 0) return true
  }
  return isMadeByOthers(node, context)
}

/** `const stripe = { … } as unknown as Stripe`: a client of a test's own making, whatever its type says. */
function isMock(callee: ts.Expression, operation: string, { checker }: Context): boolean {
  let node = callee
  for (const name of operation.split('.').reverse()) {
    if (!isMemberAccess(node) || memberName(node) !== name) return false
    node = unwrap(node.expression)
  }
  const declaration = symbolOf(node, checker)?.valueDeclaration
  return (
    declaration !== undefined &&
    ts.isVariableDeclaration(declaration) &&
    declaration.initializer !== undefined &&
    ts.isObjectLiteralExpression(unwrap(declaration.initializer))
  )
}

/** The untyped client is an object of the code's own (a mock), or made by another package: `new Client()` of `moneykit`. */
function isMadeByOthers(client: ts.Expression, { checker }: Context): boolean {
  const declaration = symbolOf(client, checker)?.valueDeclaration
  if (!declaration || !(ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration)))
    return false
  const made = declaration.initializer && unwrap(declaration.initializer)
  if (!made) return false
  if (ts.isObjectLiteralExpression(made)) return true
  if (!ts.isNewExpression(made)) return false
  const name = unwrap(made.expression)
  const symbol = ts.isIdentifier(name) ? checker.getSymbolAtLocation(name) : undefined
  const imported = symbol?.declarations?.find((each) => ts.isImportSpecifier(each) || ts.isImportClause(each))
  const statement = imported && ts.findAncestor(imported, ts.isImportDeclaration)
  const specifier = statement?.moduleSpecifier
  return specifier !== undefined && ts.isStringLiteral(specifier) && !/^[.~#@/]|stripe/i.test(specifier.text)
}

/**
 * The names that lead to a value, aliases of parts of the chain written out:
 * `fc.sessions` after `const { financialConnections: fc } = stripe` is `stripe.financialConnections.sessions`.
 */
export function accessPath(expression: ts.Expression, checker: ts.TypeChecker, depth = 0): string[] {
  const node = unwrap(expression)
  if (isMemberAccess(node)) {
    const name = memberName(node)
    return name === null ? ['*'] : [...accessPath(node.expression, checker, depth), name]
  }
  if (ts.isCallExpression(node))
    return [...accessPath(node.expression, checker, depth), '()', ...keptAs(node)]
  if (node.kind === ts.SyntaxKind.ThisKeyword) return ['this']
  if (!ts.isIdentifier(node)) return ['*']
  const declaration = symbolOf(node, checker)?.valueDeclaration
  if (!declaration || depth > 5) return [node.text]
  if (ts.isVariableDeclaration(declaration) && declaration.initializer) {
    const initializer = unwrap(declaration.initializer)
    const isKept = ts.isCallExpression(initializer) && keptAs(initializer).length > 0
    if (isMemberAccess(initializer) || ts.isIdentifier(initializer) || isKept)
      return accessPath(initializer, checker, depth + 1)
  }
  if (ts.isBindingElement(declaration)) return [...bindingPath(declaration, checker, depth + 1)]
  return [node.text]
}

/** `stripe` of `container.resolve('stripe')`, `context.get('stripe')`. */
function keptAs(call: ts.CallExpression): string[] {
  const [key] = call.arguments
  return key && ts.isStringLiteralLike(key) && /^\w{0,20}stripe\w{0,20}$/i.test(key.text) ? [key.text] : []
}

function bindingPath(element: ts.BindingElement, checker: ts.TypeChecker, depth: number): string[] {
  const name = propertyName(element.propertyName) ?? (ts.isIdentifier(element.name) ? element.name.text : '*')
  const owner = element.parent.parent
  if (ts.isBindingElement(owner)) return [...bindingPath(owner, checker, depth), name]
  if (ts.isVariableDeclaration(owner) && owner.initializer)
    return [...accessPath(owner.initializer, checker, depth), name]
  return ['*', name]
}
