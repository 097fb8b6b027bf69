/** Evidence for the webhook step: where events are verified, and which event types the code names. */
import { type Context, lineOf, memberName, nodesOf, symbolOf, ts, unwrap } from '../context.ts'
import { declaredKey } from '../operations.ts'

const verifiers = new Set([
  'constructEvent',
  'constructEventAsync',
  'parseThinEvent',
  'parseEventNotification',
])

export function analyzeWebhooks(file: ts.SourceFile, context: Context): void {
  if (!/constructEvent|parseThinEvent|parseEventNotification|\.type\b|Stripe\.Event/.test(file.text)) return
  const path = context.pathOf(file)
  const seen = new Set<string>()
  const add = (node: ts.Node, kind: 'webhook-handler' | 'event-type', version: string | null): void => {
    const key = `${kind} ${version} ${lineOf(node)}`
    if (!seen.has(key)) context.report.inventory.push({ path, line: lineOf(node), kind, version })
    seen.add(key)
  }
  for (const node of nodesOf(file)) {
    if (ts.isCallExpression(node)) {
      const callee = unwrap(node.expression)
      if (verifiers.has(memberName(callee) ?? '')) add(node, 'webhook-handler', null)
    }
    if (ts.isStringLiteralLike(node) && context.eventTypes.has(node.text) && isHandled(node, context))
      add(node, 'event-type', node.text)
  }
}

/** `case 'invoice.paid':`, `event.type === 'invoice.paid'`, `{ 'invoice.paid': handler }`, `['invoice.paid'].includes(…)`. */
function isHandled(literal: ts.StringLiteralLike, context: Context): boolean {
  const parent = literal.parent
  if (ts.isCaseClause(parent)) return isEventType(parent.parent.parent.expression, context)
  if (ts.isBinaryExpression(parent))
    return isEventType(parent.left === literal ? parent.right : parent.left, context)
  if (ts.isPropertyAssignment(parent) && parent.name === literal) return true
  return ts.isArrayLiteralExpression(parent)
}

/** Stripe's `event.type` by declaration, or something called `type` where the types are lost. */
function isEventType(expression: ts.Expression, context: Context): boolean {
  const node = unwrap(expression)
  const at = ts.isPropertyAccessExpression(node) ? node.name : node
  const key = declaredKey(symbolOf(at, context.checker), context)
  return key !== null || /type|event|kind/i.test(memberName(node) ?? node.getText())
}
