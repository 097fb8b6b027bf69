/** Event types that are gone or mean something else: handled, compared, subscribed to. */

import type { Certainty } from '../../../scanner/finding.ts'
import type { Jump, JumpRow } from '../../../scanner/jump.ts'
import { type Context, memberName, nodesOf, propertyName, symbolOf, ts, unwrap } from '../context.ts'
import { addElement, valueFix } from '../element-usage.ts'
import { declaredKey } from '../operations.ts'

export function analyzeEventTypes(file: ts.SourceFile, context: Context): void {
  const rows = eventRows(context.jump)
  if (rows.size === 0) return
  for (const node of nodesOf(file)) {
    const row = ts.isStringLiteralLike(node) ? rows.get(node.text) : undefined
    const certainty = row && certaintyOf(node as ts.StringLiteralLike, context)
    if (!row || !certainty) continue
    const fix = valueFix(node as ts.StringLiteralLike, row, certainty, false, context)
    addElement(node, row, certainty, fix, context)
  }
}

const known = new WeakMap<Jump, Map<string, JumpRow>>()

function eventRows(jump: Jump): ReadonlyMap<string, JumpRow> {
  const before = known.get(jump)
  if (before) return before
  const rows = new Map<string, JumpRow>()
  for (const each of jump.rows) {
    if (each.row.kind !== 'event_type') continue
    const other = rows.get(each.row.element)
    if (!other || (other.row.change === 'behavior' && each.row.change !== 'behavior'))
      rows.set(each.row.element, each)
  }
  known.set(jump, rows)
  return rows
}

/** How sure it is that the string names an event of Stripe's; null where nothing says so. */
function certaintyOf(literal: ts.StringLiteralLike, context: Context): Certainty | null {
  const { parent } = literal
  if (ts.isCaseClause(parent)) return ofCompared(parent.parent.parent.expression, literal, context)
  if (ts.isBinaryExpression(parent))
    return ofCompared(parent.left === literal ? parent.right : parent.left, literal, context)
  if (ts.isLiteralTypeNode(parent)) return ofType(parent)
  if (ts.isArrayLiteralExpression(parent)) return ofList(parent, literal, context)
  if (!ts.isPropertyAssignment(parent) || parent.name !== literal) return null
  const keys = parent.parent.properties.map(({ name }) => propertyName(name))
  return isOfEvents(parent.parent, literal, keys, context) ? 'likely' : null
}

/** Other systems have events of these names, too; `invoiceitem.updated` is Stripe’s alone. */
const isPlain =
  /^(account|charge|customer|file|invoice|order|payout|plan|price|product|recipient|refund|review|subscription|transfer)\.[a-z]+$/

/** Others in the same list or map are events of Stripe's too, or what it is called says so. */
function isOfEvents(
  whole: ts.Expression,
  literal: ts.StringLiteralLike,
  texts: readonly (string | null)[],
  { eventTypes }: Context,
): boolean {
  if (!isPlain.test(literal.text)) return true
  if (texts.some((text) => text !== null && text !== literal.text && eventTypes.has(text))) return true
  const named = ts.findAncestor(
    whole.parent,
    (node) => ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node) || ts.isStatement(node),
  )
  const name = named && !ts.isStatement(named) ? (named as ts.NamedDeclaration).name : undefined
  return name !== undefined && /event|webhook|stripe/i.test(name.getText().slice(0, 80))
}

/** Stripe's `event.type` by declaration, or something called `type` where the types are lost. */
function ofCompared(
  expression: ts.Expression,
  literal: ts.StringLiteralLike,
  context: Context,
): Certainty | null {
  const node = unwrap(expression)
  const at = ts.isPropertyAccessExpression(node) ? node.name : node
  if (declaredKey(symbolOf(at, context.checker), context) !== null) return 'certain'
  const member = memberName(node)
  if (member !== null && /^event$/i.test(member) && isPlain.test(literal.text))
    return /stripe/i.test(node.getText().slice(0, 80)) ? 'likely' : null
  return /type|event|kind/i.test(member ?? node.getText().slice(0, 80)) ? 'likely' : null
}

/** `Extract<Stripe.Event, { type: 'invoice.paid' }>`. */
function ofType(node: ts.LiteralTypeNode): Certainty | null {
  let outer: ts.Node = node
  while (ts.isTypeNode(outer.parent) || ts.isPropertySignature(outer.parent)) outer = outer.parent
  return /\bStripe\b/.test(outer.getText().slice(0, 500)) ? 'certain' : null
}

/** `enabled_events: ['invoice.paid']`, or a list that other code tests events against. */
function ofList(
  list: ts.ArrayLiteralExpression,
  literal: ts.StringLiteralLike,
  context: Context,
): Certainty | null {
  const property = ts.findAncestor(
    list.parent,
    (node) => !ts.isArrayLiteralExpression(node) && !ts.isAsExpression(node),
  )
  const isStripe =
    property !== undefined &&
    ts.isPropertyAssignment(property) &&
    propertyName(property.name) === 'enabled_events' &&
    context.checker.getContextualType(list) !== undefined
  if (isStripe) return 'certain'
  const texts = list.elements.map((each) => (ts.isStringLiteralLike(each) ? each.text : null))
  return isOfEvents(list, literal, texts, context) || isAsked(list) ? 'likely' : null
}

/** `['invoice.paid', …].includes(event.type)` */
function isAsked(list: ts.ArrayLiteralExpression): boolean {
  const call = ts.isPropertyAccessExpression(list.parent) ? list.parent.parent : null
  return (
    call !== null &&
    ts.isCallExpression(call) &&
    /type|event/i.test(call.arguments[0]?.getText().slice(0, 80) ?? '')
  )
}
