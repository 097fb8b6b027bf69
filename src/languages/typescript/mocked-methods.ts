/** Clients that tests make up: `vi.mock('stripe', () => ({ invoices: { retrieveUpcoming: vi.fn() } }))`. */
import { isMemberAccess, memberName, propertyName, ts, unwrap } from './context.ts'

/** SDK paths that the key of a made up function may stand for, the longest first; none where it is no such key. */
export function mockedPaths(name: ts.Node): string[] {
  const { parent } = name
  if (!ts.isPropertyAssignment(parent) || parent.name !== name || !isMock(parent.initializer)) return []
  const names: string[] = []
  let at: ts.Node = parent
  for (; ts.isPropertyAssignment(at) && names.length < maxNames; at = at.parent.parent)
    names.unshift(propertyName(at.name) ?? '')
  if (!isOfStripe(at)) return []
  return names.slice(0, -1).map((_, index) => names.slice(index).join('.'))
}

const maxNames = 6

/** `vi.fn()`, `jest.fn().mockResolvedValue(…)`, `sinon.stub()`, `mock(async () => …)`. */
function isMock(value: ts.Expression): boolean {
  let node = unwrap(value)
  if (!ts.isCallExpression(node)) return false
  for (;;) {
    if (ts.isCallExpression(node)) node = unwrap(node.expression)
    else if (isMemberAccess(node) && !/^(?:fn|stub|mock)$/.test(memberName(node) ?? ''))
      node = unwrap(node.expression)
    else break
  }
  return /(?:^|\.)(?:fn|stub|mock)$/.test(node.getText())
}

/** The object is what a module of Stripe's is mocked with, or is called after Stripe. */
function isOfStripe(inner: ts.Node): boolean {
  for (let node = inner; !ts.isSourceFile(node); node = node.parent) {
    if (
      ts.isCallExpression(node) &&
      /^(?:vi|jest|mock)\.(?:do|unstable_)?[mM]ock(?:Module)?$/.test(node.expression.getText())
    )
      return /stripe/i.test(node.arguments[0]?.getText() ?? '')
    if (ts.isVariableDeclaration(node)) return /stripe/i.test(node.name.getText())
    if (ts.isStatement(node) && !ts.isReturnStatement(node) && !ts.isBlock(node)) return false
  }
  return false
}
