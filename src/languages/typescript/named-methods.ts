/** Methods that code calls by a name in a string or a variable: `get(stripe, 'invoices.create')`, `stripe[resource].create()`. */
import { type Context, isMemberAccess, symbolOf, ts, unwrap } from './context.ts'
import { accessPath } from './operations.ts'
import { unclear } from './pins.ts'

const namedStripe = /^_?stripe(?:client|api|sdk|instance)?_?$/i

/** `invoices.create` of `'stripe.invoices.create'`: as the catalog names it. */
export function pathIn(literal: ts.StringLiteralLike): string {
  return literal.text.replace(/^stripe\./, '')
}

/** Whether a path of names is looked up in a client: `get(stripe, 'invoices.create')`, `resolve('stripe.invoices.create')`. */
export function isLookedUp(path: ts.StringLiteralLike, context: Context): boolean {
  const { parent } = path
  if (!ts.isCallExpression(parent) || !parent.arguments.includes(path)) return false
  return path.text.startsWith('stripe.') || parent.arguments.some((each) => isClient(each, context))
}

/** `stripe[resource].create()` where only the running program knows the resource: told, for nothing can be said of it. */
export function judgeComputedMethod(access: ts.ElementAccessExpression, context: Context): void {
  if (isCalled(access) && isClient(access.expression, context))
    unclear(access, 'a method of Stripe that is called by a computed name', context)
}

function isClient(node: ts.Expression, context: Context): boolean {
  const value = unwrap(node)
  const type = context.checker.getTypeAtLocation(value)
  const declarations = [
    ...(type.symbol?.declarations ?? []),
    ...(symbolOf(value, context.checker)?.declarations ?? []),
  ]
  if (declarations.some(context.isClientClass)) return true
  return (
    type.getProperties().length === 0 && namedStripe.test(accessPath(value, context.checker).at(-1) ?? '')
  )
}

/** `x[key]()`, `x[key].name()`, `x[key]?.[other]?.()`. */
function isCalled(access: ts.Expression): boolean {
  let node: ts.Node = access
  while (isOn(node.parent, node)) node = node.parent
  return ts.isCallExpression(node.parent) && node.parent.expression === node
}

function isOn(parent: ts.Node, node: ts.Node): boolean {
  if (isMemberAccess(parent as ts.Expression))
    return (parent as ts.PropertyAccessExpression).expression === node
  return ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent) || ts.isAsExpression(parent)
}
