/** API versions outside a client's constructor: requests, `Stripe-Version` headers, webhook endpoints, ephemeral keys. */
import { knownVersions } from '../../../catalog/versions.ts'
import type { Certainty } from '../../../scanner/finding.ts'
import {
  type Context,
  isMemberAccess,
  memberName,
  nodesOf,
  propertyName,
  symbolOf,
  ts,
  unwrap,
} from '../context.ts'
import { accessPath } from '../operations.ts'
import { isProperty, judgeOrigins, type PinKind, type Property, valuesOf } from '../pins.ts'
import { outermost, referencesTo, trace } from '../trace.ts'
import { properties } from '../uses.ts'

/** @param judged properties that belong to a client, and were judged there */
export function analyzeVersionPins(
  file: ts.SourceFile,
  judged: ReadonlySet<ts.Node>,
  context: Context,
): void {
  if (!/stripe.version|apiVersion|api_version/i.test(file.text)) return
  for (const node of nodesOf(file)) {
    if (isProperty(node)) {
      if (!judged.has(node)) judgeProperty(node, context)
    } else if (ts.isCallExpression(node)) judgeHeaderCall(node, context)
    else if (ts.isBinaryExpression(node)) judgeHeaderAssignment(node, context)
    else if (ts.isArrayLiteralExpression(node)) judgeHeaderPair(node, context)
  }
}

function judgeProperty(property: Property, context: Context): void {
  const name = propertyName(property.name)
  const found = name === null ? null : pinOf(property, name, context)
  if (found) judgeOrigins(property, valuesOf(property, context), found.kind, found.certainty, context)
}

/** Whose version a property is: the contextual type says it, or the names around. */
function pinOf(
  property: Property,
  name: string,
  context: Context,
): { kind: PinKind; certainty: Certainty } | null {
  if (/^stripe-version$/i.test(name)) {
    return { kind: isAboutEphemeralKeys(property) ? 'ephemeral-key' : 'header', certainty: 'certain' }
  }
  if (name !== 'apiVersion' && name !== 'api_version') return null
  const path = callPath(property, context)
  if (name === 'api_version') {
    return path.endsWith('webhookEndpoints.create')
      ? { kind: 'webhook-endpoint', certainty: 'certain' }
      : null
  }
  if (path.endsWith('ephemeralKeys.create')) return { kind: 'ephemeral-key', certainty: 'certain' }
  const key = contextualKey(property, context)
  if (key) return { kind: key.includes('Config') ? 'client' : 'request', certainty: 'certain' }
  // Stripe.js in the browser is another client: `Stripe('pk_…', …)` of its script, `loadStripe` of its package.
  if (path === 'Stripe' || path === 'loadStripe') return null
  // Untyped: the options of a chain that starts at something called stripe, or a setting below a name that says it.
  if (!startsAtStripe(path) && !/stripe/i.test(namesAbove(property))) return null
  const isVersion = valuesOf(property, context).some(
    ({ node }) => ts.isStringLiteralLike(node) && isKnown(node.text),
  )
  if (!isVersion) return null
  const isRequest = path !== '' && !/stripe\w{0,100}\.(forRoot|register)/i.test(path)
  return { kind: isRequest ? 'request' : 'client', certainty: 'likely' }
}

/** A member of something that is called stripe, on the way to what is called. */
function startsAtStripe(path: string): boolean {
  const names = path.split('.').slice(0, -1)
  return names.some((name) => name.toLowerCase().includes('stripe') && /^\w+$/.test(name))
}

/** Other products have an `apiVersion` that is a date too, and of another day. */
function isKnown(version: string): boolean {
  return knownVersions().some((each) => each.version === version)
}

function contextualKey(property: Property, { checker, keyOf }: Context): string | null {
  const owner = property.parent
  if (!ts.isObjectLiteralExpression(owner)) return null
  return [owner, ...usesOf(owner, checker)].map((each) => keyFor(each)).find((key) => key !== null) ?? null

  function keyFor(node: ts.Expression): string | null {
    const type = checker.getContextualType(node)
    const declared = type ? properties(checker.getNonNullableType(type), 'apiVersion', checker) : []
    const declarations = declared.flatMap((symbol) => symbol?.declarations ?? [])
    return declarations.map(keyOf).find((key) => key !== null) ?? null
  }
}

/** Where an object is used that a variable holds: `create(params, options)` says what `options` is. */
function usesOf(literal: ts.ObjectLiteralExpression, checker: ts.TypeChecker): ts.Expression[] {
  const declaration = outermost(literal).parent
  if (!ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return []
  const symbol = symbolOf(declaration.name, checker)
  return symbol ? referencesTo(symbol, checker) : []
}

/** `headers.set('Stripe-Version', '2024-04-10')`, `headers.append(…)`. */
function judgeHeaderCall(call: ts.CallExpression, context: Context): void {
  const [name, value] = call.arguments
  if (!name || !value || !ts.isStringLiteralLike(name) || !/^stripe-version$/i.test(name.text)) return
  if (!/^(set|append|setHeader|header)$/.test(memberName(unwrap(call.expression)) ?? '')) return
  judgeOrigins(call, trace(value, context.checker), 'header', 'certain', context)
}

/** `headers['Stripe-Version'] = '2024-04-10'`. */
function judgeHeaderAssignment(node: ts.BinaryExpression, context: Context): void {
  if (node.operatorToken.kind !== ts.SyntaxKind.EqualsToken || !isMemberAccess(node.left)) return
  if (!/^stripe-version$/i.test(memberName(node.left) ?? '')) return
  judgeOrigins(node, trace(node.right, context.checker), 'header', 'certain', context)
}

/** `new Headers([['Stripe-Version', '2024-04-10']])`. */
function judgeHeaderPair(pair: ts.ArrayLiteralExpression, context: Context): void {
  const [name, value] = pair.elements
  if (!name || !value || pair.elements.length !== 2 || !ts.isArrayLiteralExpression(pair.parent)) return
  if (!ts.isStringLiteralLike(name) || !/^stripe-version$/i.test(name.text)) return
  judgeOrigins(pair, trace(value, context.checker), 'header', 'certain', context)
}

/** `stripe.customers.create` for a property inside that call's arguments; empty outside of calls. */
function callPath(property: Property, context: Context): string {
  const call = ts.findAncestor(
    property.parent,
    (node) => ts.isCallExpression(node) || ts.isFunctionLike(node),
  )
  return call && ts.isCallExpression(call) ? accessPath(call.expression, context.checker).join('.') : ''
}

/** Names of the variables, properties and calls around: `stripe` in `config = { stripe: { apiVersion } }`. */
function namesAbove(property: Property): string {
  const names: string[] = []
  for (let node: ts.Node = property.parent; !ts.isSourceFile(node); node = node.parent) {
    if (ts.isFunctionLike(node)) break
    if (ts.isPropertyAssignment(node)) names.push(propertyName(node.name) ?? '')
    if (ts.isVariableDeclaration(node)) names.push(node.name.getText())
    if (ts.isCallExpression(node)) names.push(node.expression.getText().slice(0, 80))
  }
  return names.join('.')
}

/** An ephemeral key is made with the version of the app's mobile SDK, not the server's. */
function isAboutEphemeralKeys(property: Property): boolean {
  return ts.findAncestor(property, ts.isCallExpression)?.getText().includes('ephemeral_keys') ?? false
}
