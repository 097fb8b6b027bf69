/** The calls of a file whose parameters or behavior changed: resolved once for every analyzer that asks. */
import type { Jump } from '../../scanner/jump.ts'
import { type Context, isMemberAccess, memberName, nodesOf, ts, unwrap } from './context.ts'
import { type OperationCall, operationOf } from './operations.ts'

interface ChangedOperations {
  operations: ReadonlySet<string>
  /** The last names of the operations, `create`. */
  methods: ReadonlySet<string>
}

const known = new WeakMap<Jump, ChangedOperations>()

export function changedOperations(jump: Jump): ChangedOperations {
  const before = known.get(jump)
  if (before) return before
  const operations = new Set([...jump.parameters.keys(), ...jump.calls.keys()])
  const methods = new Set([...operations].map((operation) => operation.slice(operation.lastIndexOf('.') + 1)))
  known.set(jump, { operations, methods })
  return { operations, methods }
}

const found = new WeakMap<ts.SourceFile, OperationCall[]>()

export function operationCalls(file: ts.SourceFile, context: Context): readonly OperationCall[] {
  const before = found.get(file)
  if (before) return before
  const { operations, methods } = changedOperations(context.jump)
  const calls: OperationCall[] = []
  found.set(file, calls)
  if (operations.size === 0) return calls
  for (const node of nodesOf(file)) {
    if (!ts.isCallExpression(node)) continue
    const callee = unwrap(node.expression)
    // A bare name may be an alias: `const { create } = stripe.customers`.
    if (isMemberAccess(callee) ? !methods.has(memberName(callee) ?? '') : !ts.isIdentifier(callee)) continue
    const call = operationOf(node, operations, context)
    if (call) calls.push(call)
  }
  return calls
}

/** What the call passes as parameters; `spread` where its arguments can't be told apart. */
export function paramsOf(
  { call, operation }: OperationCall,
  { surface }: Context,
): ts.Expression | 'none' | 'spread' {
  const ids = surface.operations[operation]?.ids?.length ?? 0
  if (call.arguments.slice(0, ids + 1).some(ts.isSpreadElement)) return 'spread'
  return call.arguments[ids] ?? 'none'
}

/** The method's name in the call: where a finding about the call as a whole stands. */
export function methodName({ call }: OperationCall): ts.Node {
  const callee = unwrap(call.expression)
  if (ts.isPropertyAccessExpression(callee)) return callee.name
  return ts.isElementAccessExpression(callee) ? callee.argumentExpression : callee
}
