/** Which events a place in the code is about: `case`, `if`, tables of handlers, `.on('invoice.paid', …)`. */
import { memberName, propertyName, ts, unwrap } from './context.ts'
import { trace } from './trace.ts'

type Checker = ts.TypeChecker

const eventName = /^[a-z_]+(?:\.[a-z0-9_]+)+$/

/** The names of events whose code stands around a place, of the innermost that say so. */
export function eventsAround(place: ts.Node, checker: Checker): string[] {
  for (let node = place; node.parent && !ts.isSourceFile(node); node = node.parent) {
    const found = eventsOf(node, node.parent, checker)
    if (found.length > 0) return found
  }
  return []
}

/** What `parent` says of its part `node`. */
function eventsOf(node: ts.Node, parent: ts.Node, checker: Checker): string[] {
  if (ts.isCaseClause(parent) && parent.expression !== node) return eventsOfClause(parent, checker)
  if (ts.isIfStatement(parent))
    return parent.thenStatement === node ? eventsTested(parent.expression, checker) : []
  if (ts.isConditionalExpression(parent))
    return parent.whenTrue === node ? eventsTested(parent.condition, checker) : []
  if (ts.isBinaryExpression(parent))
    return parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken && parent.right === node
      ? eventsTested(parent.left, checker)
      : []
  if (ts.isBlock(parent)) return eventsLeftAfter(parent, node as ts.Statement, checker)
  if (ts.isFunctionLike(node)) return eventsHandledBy(node, checker)
  return []
}

/** The events that a function is registered for, where it stands or by its name. */
export function eventsHandledBy(handler: ts.Node, checker: Checker): string[] {
  const { parent } = handler
  if (ts.isMethodDeclaration(handler)) return eventsNamed(handler.name, checker)
  if (ts.isPropertyAssignment(parent) && parent.initializer === handler)
    return eventsNamed(parent.name, checker)
  // `new Map([['invoice.paid', onPaid]])`
  if (ts.isArrayLiteralExpression(parent)) {
    const [key] = parent.elements
    return key && key !== handler ? literals(key, checker) : []
  }
  if (!ts.isCallExpression(parent) || parent.expression === handler) return []
  return parent.arguments.flatMap((each) => (each === handler ? [] : literals(each, checker)))
}

/** `'invoice.paid'` and `[Events.PAID]` as the name of a handler in a table. */
function eventsNamed(name: ts.PropertyName, checker: Checker): string[] {
  const isComputed = ts.isComputedPropertyName(name)
  return isComputed ? literals(name.expression, checker) : named(propertyName(name))
}

function named(name: string | null): string[] {
  return name !== null && eventName.test(name) ? [name] : []
}

function literalTexts(node: ts.Expression): string[] {
  return ts.isStringLiteralLike(node) && node.text !== 'customer.' ? [node.text] : []
}

const handling = /^_?(?:handle|on|process|sync)(?:Stripe)?(?=[A-Z])|(?:Event)?(?:Handler|Webhook|Event)?$/g

/** `customer.subscription.updated` of `handleSubscriptionUpdated`: the events whose last parts a function is called by. */
export function eventsCalled(name: string, events: ReadonlySet<string>): string[] {
  if (!/^_?(?:handle|on|process|sync)|(?:Handler|Webhook|Event)$/.test(name)) return []
  const words = name.replace(handling, '').toLowerCase()
  if (words.length < 9) return []
  return [...events].filter((event) => {
    const parts = event.split('.')
    return parts.some(
      (_, from) =>
        from < parts.length - 1 && parts.slice(from).join('').replaceAll('_', '').toLowerCase() === words,
    )
  })
}

/** The events that an expression names: in place, in a list, or as a constant, `EVENTS.PAID`. */
function literals(node: ts.Expression, checker: Checker): string[] {
  const inner = unwrap(node)
  if (ts.isStringLiteralLike(inner)) return named(inner.text)
  if (ts.isArrayLiteralExpression(inner)) return inner.elements.flatMap((each) => literals(each, checker))
  if (!ts.isIdentifier(inner) && memberName(inner) === null) return []
  return trace(inner, checker).flatMap(({ node: value }) => (value === inner ? [] : literals(value, checker)))
}

/** `case 'a': case 'b': …` */
function eventsOfClause(clause: ts.CaseClause, checker: Checker): string[] {
  const { clauses } = clause.parent
  if (!isEventType(clause.parent.parent.expression)) return []
  const found: string[] = []
  for (let at = clauses.indexOf(clause); at >= 0; at--) {
    const each = clauses[at] as ts.CaseOrDefaultClause
    if (each !== clause && each.statements.length > 0) break
    // What every other event comes to as well is about none of them.
    if (ts.isDefaultClause(each)) return []
    found.push(...literals(each.expression, checker))
  }
  return found
}

function eventsTested(test: ts.Expression, checker: Checker): string[] {
  const node = unwrap(test)
  if (ts.isCallExpression(node)) return eventsOfCall(node, checker)
  if (!ts.isBinaryExpression(node)) return []
  const { left, right, operatorToken } = node
  const { kind } = operatorToken
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) {
    const first = eventsTested(left, checker)
    return first.length > 0 ? first : eventsTested(right, checker)
  }
  if (kind === ts.SyntaxKind.BarBarToken) {
    const both = [eventsTested(left, checker), eventsTested(right, checker)]
    return both.every((each) => each.length > 0) ? both.flat() : []
  }
  return isEqual(kind) ? compared(left, right, checker) : []
}

function compared(left: ts.Expression, right: ts.Expression, checker: Checker): string[] {
  if (isEventType(left)) return literals(right, checker)
  return isEventType(right) ? literals(left, checker) : []
}

/** `['a', 'b'].includes(event.type)` */
function eventsOfCall(call: ts.CallExpression, checker: Checker): string[] {
  const callee = unwrap(call.expression)
  const [given] = call.arguments
  if (!given || !ts.isPropertyAccessExpression(callee)) return []
  // `event.type.startsWith('customer.subscription.')`
  if (callee.name.text === 'startsWith' && isEventType(callee.expression))
    return literalTexts(given).flatMap((text) => named(`${text.replace(/\.$/, '')}.updated`))
  if (callee.name.text !== 'includes') return []
  return isEventType(given) ? literals(callee.expression, checker) : []
}

const maxStatements = 60

/** `if (event.type !== 'a') return` before the statement. */
function eventsLeftAfter(block: ts.Block, statement: ts.Statement, checker: Checker): string[] {
  const at = block.statements.indexOf(statement)
  for (const each of block.statements.slice(Math.max(0, at - maxStatements), Math.max(0, at)).reverse()) {
    if (!ts.isIfStatement(each) || each.elseStatement || !leaves(each.thenStatement)) continue
    const test = unwrap(each.expression)
    if (ts.isBinaryExpression(test) && isUnequal(test.operatorToken.kind)) {
      const found = compared(test.left, test.right, checker)
      if (found.length > 0) return found
    }
    if (ts.isPrefixUnaryExpression(test) && test.operator === ts.SyntaxKind.ExclamationToken) {
      const found = eventsTested(test.operand, checker)
      if (found.length > 0) return found
    }
  }
  return []
}

function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement
  return (
    last !== undefined &&
    (ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isContinueStatement(last))
  )
}

/** `event.type`, `type`, `eventType`. */
function isEventType(expression: ts.Expression): boolean {
  const node = unwrap(expression)
  const name = ts.isIdentifier(node) ? node.text : memberName(node)
  return name !== null && /^(?:event|kind)$|type$|event_?name$/i.test(name)
}

function isEqual(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.EqualsEqualsToken
}

function isUnequal(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.ExclamationEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsToken
}
