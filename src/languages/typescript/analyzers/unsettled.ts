/** Calls that may well be Stripe's, on a client that nothing types: what broke there is not told, and that is said. */
import type { Operation, Surface } from '../../../catalog/surface.ts'
import { typesOf } from '../../../scanner/expand-path.ts'
import { type Context, isAny, isMemberAccess, memberName, nodesOf, symbolOf, ts, unwrap } from '../context.ts'
import { accessPath, operationOf } from '../operations.ts'
import { unclear } from '../pins.ts'
import { referencesTo } from '../trace.ts'
import { isOfOtherProvider } from '../whose.ts'

/**
 * `client.subscriptions.retrieve(id)` of an unknown `client`: a place that could not be judged, where what is read from
 * it is gone in the target, or the method itself. In a file that never says "stripe" it is anybody's.
 */
export function analyzeUnsettled(file: ts.SourceFile, context: Context): void {
  if (!/stripe/i.test(file.text)) return
  const { surface, jump } = context
  const paths = pathsOf(surface)
  for (const node of nodesOf(file)) {
    if (!ts.isCallExpression(node)) continue
    const callee = unwrap(node.expression)
    if (!isMemberAccess(callee) || !isMemberAccess(unwrap(callee.expression))) continue
    const resource = memberName(unwrap(callee.expression))
    const path = `${resource}.${memberName(callee)}`
    const operation = surface.operations[path]
    if (!operation || !isAny(context.checker.getTypeAtLocation(callee))) continue
    if (operationOf(node, paths, context) || isOfOtherProvider(node, context)) continue
    // The first name of a chain is a variable of its own: `subscriptions.retrieve(id)` has no client before it.
    if (accessPath(callee, context.checker).length < 3) continue
    const isGone = (jump.byKey.get(path) ?? []).some(
      ({ row }) => row.kind === 'method' && row.change === 'removed',
    )
    const fields = isGone
      ? []
      : readsOf(node, context).filter((name) => isChangedField(name, operation, context))
    if (!isGone && fields.length === 0) continue
    const what = fields.length > 0 ? `\`${fields[0]}\` of what \`${path}\` answers` : `\`${path}\``
    unclear(node, `${what}, on a client that may be Stripe’s`, context)
  }
}

const known = new WeakMap<Surface, ReadonlySet<string>>()

function pathsOf(surface: Surface): ReadonlySet<string> {
  const paths = known.get(surface) ?? new Set(Object.keys(surface.operations))
  known.set(surface, paths)
  return paths
}

function isChangedField(name: string, { returns }: Operation, { surface, jump }: Context): boolean {
  return typesOf(returns, surface).some((type) =>
    (jump.byKey.get(`${type}#${name}`) ?? []).some(
      ({ row }) => row.kind === 'field' && (row.change === 'removed' || row.change === 'renamed'),
    ),
  )
}

/** The names that are read from what a call answers: at once, in a pattern, or from the variable that holds it. */
function readsOf(call: ts.CallExpression, { checker }: Context): string[] {
  let outer: ts.Node = call
  while (ts.isAwaitExpression(outer.parent) || ts.isParenthesizedExpression(outer.parent))
    outer = outer.parent
  const { parent } = outer
  if (isMemberAccess(parent as ts.Expression)) return namesOf(parent as ts.Expression)
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== outer) return []
  if (ts.isObjectBindingPattern(parent.name))
    return parent.name.elements.flatMap(({ propertyName, name }) => {
      const key = propertyName ?? name
      return ts.isIdentifier(key) ? [key.text] : []
    })
  const symbol = symbolOf(parent.name, checker)
  if (!symbol) return []
  return referencesTo(symbol, checker).flatMap(({ parent: access }) =>
    isMemberAccess(access as ts.Expression) ? namesOf(access as ts.Expression) : [],
  )
}

function namesOf(access: ts.Expression): string[] {
  return memberName(access) === null ? [] : [memberName(access) as string]
}
