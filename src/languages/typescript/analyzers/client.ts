/** Every client of Stripe's SDK, and the API version it is made with. */
import { type Context, isMemberAccess, nodesOf, propertyName, symbolOf, ts, unwrap } from '../context.ts'
import { insertArgument, insertProperty, quoteAround, replaceNode } from '../edits.ts'
import { isAbsentLiteral } from '../params.ts'
import {
  isProperty,
  judgeOrigins,
  type Property,
  recordPin,
  reportUnpinned,
  unclear,
  valuesOf,
} from '../pins.ts'
import { trace } from '../trace.ts'

/** @returns the `apiVersion` properties that belong to a client, so that nobody judges them again */
export function analyzeClients(file: ts.SourceFile, context: Context): Set<ts.Node> {
  const judged = new Set<ts.Node>()
  if (!/stripe/i.test(file.text)) return judged
  for (const node of nodesOf(file)) {
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && isClientConstruction(node, context))
      judgeClient(node, judged, context)
  }
  return judged
}

/** `new Stripe(key)`, `Stripe(key)`, `require('stripe')(key)`, `new Stripe.Stripe(key)`, a subclass's `super(key)`. */
export function isClientConstruction(node: ts.NewExpression | ts.CallExpression, context: Context): boolean {
  const callee = unwrap(node.expression)
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return false
  if (ts.isCallExpression(node) && !mayBeClass(callee, context)) return false
  const type = context.checker.getTypeAtLocation(callee)
  const isClass = type.getConstructSignatures().length > 0 || callee.kind === ts.SyntaxKind.SuperKeyword
  if (ts.isCallExpression(node) && !isClass) return false
  const name = isMemberAccess(callee) && ts.isPropertyAccessExpression(callee) ? callee.name : callee
  return [type.symbol, symbolOf(name, context.checker)].some((symbol) =>
    (symbol?.declarations ?? []).some(context.isClientClass),
  )
}

/** Most calls are no construction, and their types need not be known to see it. */
function mayBeClass(callee: ts.Expression, { checker, keyOf }: Context): boolean {
  if (!ts.isIdentifier(callee)) {
    if (!isMemberAccess(callee)) return true
    return ts.isElementAccessExpression(callee) || /^(?:default|\w*[Ss]tripe\w*)$/.test(callee.name.text)
  }
  const declarations = symbolOf(callee, checker)?.declarations ?? []
  // Stripe's own class is a function as well.
  return declarations.some((each) => !ts.isFunctionDeclaration(each) || keyOf(each) !== null)
}

function judgeClient(
  client: ts.NewExpression | ts.CallExpression,
  judged: Set<ts.Node>,
  context: Context,
): void {
  const given = client.arguments ?? []
  if (given.some(ts.isSpreadElement)) {
    recordPin(client, 'client', null, context)
    unclear(client, 'the arguments of a Stripe client', context)
    return
  }
  const [key, config] = given
  const pin = `{ apiVersion: ${quoted(client, context)} }`
  if (!config) {
    const edits = key ? [insertArgument(key, pin)] : []
    reportUnpinned(client, client, edits, context)
    return
  }
  for (const { node, via } of trace(config, context.checker)) {
    if (isAbsentLiteral(node))
      reportUnpinned(client, config, via.length === 0 ? [replaceNode(config, pin)] : [], context)
    else if (ts.isObjectLiteralExpression(node)) judgeConfig(client, node, judged, context)
    else {
      recordPin(client, 'client', null, context)
      unclear(config, 'the configuration of a Stripe client', context)
    }
  }
}

function judgeConfig(
  client: ts.Node,
  config: ts.ObjectLiteralExpression,
  judged: Set<ts.Node>,
  context: Context,
): void {
  const pin = findPin(config, context)
  if (pin === 'unclear') {
    recordPin(client, 'client', null, context)
    unclear(config, 'the configuration of a Stripe client', context)
  } else if (pin === null) {
    reportUnpinned(client, config, insertProperty(config, `apiVersion: ${quoted(config, context)}`), context)
  } else if (!judged.has(pin)) {
    judged.add(pin)
    judgeOrigins(pin, valuesOf(pin, context), 'client', 'certain', context)
  }
}

/** The `apiVersion` of a configuration, also in what is spread into it; null where there is none. */
function findPin(
  config: ts.ObjectLiteralExpression,
  context: Context,
  seen = new Set<ts.Node>(),
): Property | 'unclear' | null {
  if (seen.has(config)) return null
  seen.add(config)
  let found: Property | 'unclear' | null = null
  for (const property of config.properties) {
    if (isProperty(property) && propertyName(property.name) === 'apiVersion') found = property
    if (!ts.isSpreadAssignment(property)) continue
    for (const { node } of trace(property.expression, context.checker)) {
      const inner = ts.isObjectLiteralExpression(node) ? findPin(node, context, seen) : 'unclear'
      if (inner !== null && !(inner === 'unclear' && found !== null)) found = inner
    }
  }
  return found
}

function quoted(near: ts.Node, context: Context): string {
  const quote = quoteAround(near)
  return `${quote}${context.target}${quote}`
}
