/** Every place in code that sets the API version: clients, requests, `Stripe-Version` headers, webhook endpoints. */

import { compareApiVersions, parseApiVersion } from '../../../catalog/api-version.ts'
import { apiVersionPin } from '../../../catalog/standing/versions.ts'
import type { TextEdit } from '../../../fixes/edit.ts'
import type { Certainty, Fix } from '../../../scanner/finding.ts'
import type { InventoryEntry } from '../../../scanner/inventory.ts'
import {
  type Context,
  isMemberAccess,
  lineOf,
  memberName,
  propertyName,
  symbolOf,
  ts,
  unwrap,
} from '../context.ts'
import { insertProperty, quoteAround, replaceNode, replaceString } from '../edits.ts'
import { accessPath } from '../operations.ts'
import { isAbsentLiteral } from '../params.ts'
import { type Origin, trace } from '../trace.ts'

export function analyzeVersionPins(file: ts.SourceFile, context: Context): void {
  if (!/stripe|apiVersion|api_version/i.test(file.text)) return
  const judged = new Set<ts.Node>()
  const see = (node: ts.Node): void => {
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && isClientConstruction(node, context))
      judgeClient(node, judged, context)
    else if (isProperty(node)) judgeProperty(node, judged, context)
    else if (ts.isCallExpression(node)) judgeHeaderCall(node, context)
    ts.forEachChild(node, see)
  }
  see(file)
}

type Property = ts.PropertyAssignment | ts.ShorthandPropertyAssignment

function isProperty(node: ts.Node): node is Property {
  return ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)
}

/** `new Stripe(key)`, `Stripe(key)`, `require('stripe')(key)`, `new Stripe.Stripe(key)`, a subclass's `super(key)`. */
function isClientConstruction(node: ts.NewExpression | ts.CallExpression, context: Context): boolean {
  const callee = unwrap(node.expression)
  if (ts.isCallExpression(node) && callee.kind === ts.SyntaxKind.ImportKeyword) return false
  const type = context.checker.getTypeAtLocation(callee)
  if (
    ts.isCallExpression(node) &&
    type.getConstructSignatures().length === 0 &&
    callee.kind !== ts.SyntaxKind.SuperKeyword
  )
    return false
  return [
    type.symbol,
    symbolOf(
      isMemberAccess(callee) && ts.isPropertyAccessExpression(callee) ? callee.name : callee,
      context.checker,
    ),
  ].some((symbol) => (symbol?.declarations ?? []).some((declaration) => context.isClientClass(declaration)))
}

function judgeClient(
  node: ts.NewExpression | ts.CallExpression,
  judged: Set<ts.Node>,
  context: Context,
): void {
  const given = node.arguments ?? []
  if (given.some(ts.isSpreadElement)) return unclear(node, 'the arguments of a Stripe client', context)
  const config = given[1]
  if (!config) {
    const text = `, { apiVersion: ${quoted(node, context)} }`
    const last = given[0]
    return unpinned(node, last ? [{ start: last.getEnd(), end: last.getEnd(), text }] : [], context)
  }
  for (const { node: origin, via } of trace(config, context.checker)) {
    if (isAbsentLiteral(origin))
      unpinned(
        node,
        via.length === 0 ? [replaceNode(config, `{ apiVersion: ${quoted(node, context)} }`)] : [],
        context,
      )
    else if (ts.isObjectLiteralExpression(origin)) judgeConfig(node, origin, judged, context)
    else {
      record(node, 'client', null, context)
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
  const property = config.properties.find(
    (each): each is Property => isProperty(each) && propertyName(each.name) === 'apiVersion',
  )
  if (property) {
    if (judged.has(property)) return
    judged.add(property)
    return judgeVersion(property, 'client', 'certain', context)
  }
  const spreads = config.properties.filter(ts.isSpreadAssignment)
  for (const spread of spreads) {
    for (const { node } of trace(spread.expression, context.checker)) {
      if (!ts.isObjectLiteralExpression(node)) {
        record(client, 'client', null, context)
        return unclear(spread, 'the configuration of a Stripe client', context)
      }
      if (node.properties.some((each) => isProperty(each) && propertyName(each.name) === 'apiVersion'))
        return judgeConfig(client, node, judged, context)
    }
  }
  unpinned(client, insertProperty(config, `apiVersion: ${quoted(config, context)}`), context)
}

/** An `apiVersion` or `Stripe-Version` outside a client's constructor: whose it is, the contextual type or the names say. */
function judgeProperty(property: Property, judged: Set<ts.Node>, context: Context): void {
  const name = propertyName(property.name)
  if (name === null || judged.has(property)) return
  if (/^stripe-version$/i.test(name))
    return judgeVersion(
      property,
      isAboutEphemeralKeys(property) ? 'ephemeral-key' : 'header',
      'certain',
      context,
    )
  if (name === 'api_version' && callPath(property, context).endsWith('webhookEndpoints.create'))
    return judgeVersion(property, 'webhook-endpoint', 'certain', context)
  if (name !== 'apiVersion') return
  const owner = property.parent
  const declared = ts.isObjectLiteralExpression(owner)
    ? context.checker.getContextualType(owner)?.getProperty('apiVersion')
    : undefined
  const key = (declared?.declarations ?? []).map(context.keyOf).find((each) => each !== null)
  const path = callPath(property, context)
  if (path.endsWith('ephemeralKeys.create'))
    return judgeVersion(property, 'ephemeral-key', 'certain', context)
  if (key) {
    judged.add(property)
    return judgeVersion(property, /StripeConfig|Config/.test(key) ? 'client' : 'request', 'certain', context)
  }
  // Untyped: an options object of a chain that starts at something called stripe, or a setting below a name that says it.
  if (/(^|\.)\w*stripe\w*\./i.test(path) || /stripe/i.test(namesAbove(property))) {
    if (
      valuesOf(property, context).some(
        (origin) => ts.isStringLiteralLike(origin.node) && parseApiVersion(origin.node.text),
      )
    ) {
      judgeVersion(
        property,
        path && !/stripe\w*\.(forRoot|register)/i.test(path) ? 'request' : 'client',
        'likely',
        context,
      )
    }
  }
}

/** `headers.set('Stripe-Version', '2024-04-10')`, `headers.append(…)`. */
function judgeHeaderCall(call: ts.CallExpression, context: Context): void {
  const [name, value] = call.arguments
  if (!name || !value || !ts.isStringLiteralLike(name) || !/^stripe-version$/i.test(name.text)) return
  if (!/^(set|append|setHeader|header)$/.test(memberName(unwrap(call.expression)) ?? '')) return
  judgeOrigins(call, trace(value, context.checker), 'header', 'certain', context)
}

type PinKind = Extract<
  InventoryEntry['kind'],
  'client' | 'request' | 'header' | 'ephemeral-key' | 'webhook-endpoint'
>

function valuesOf(property: Property, context: Context): Origin[] {
  const value = ts.isPropertyAssignment(property) ? property.initializer : property.name
  return trace(value, context.checker)
}

function judgeVersion(property: Property, kind: PinKind, certainty: Certainty, context: Context): void {
  judgeOrigins(property, valuesOf(property, context), kind, certainty, context)
}

function judgeOrigins(
  place: ts.Node,
  origins: Origin[],
  kind: PinKind,
  certainty: Certainty,
  context: Context,
): void {
  for (const origin of origins) {
    const { node } = origin
    if (ts.isStringLiteralLike(node)) judgeLiteral(place, node, origin, kind, certainty, context)
    else if (isAbsentLiteral(node)) {
      record(place, kind, null, context)
      if (kind !== 'client' && kind !== 'request') continue
      const edits = at(node, [replaceNode(node, quoted(node, context))], context)
      report(
        place,
        certainty,
        kind,
        `\`apiVersion\` is \`${node.getText()}\` here, so requests use the default version of the Stripe account.`,
        edits,
        context,
      )
    } else if (origins.length > 1 && isEnvironment(node)) {
      // The default beside it is judged; the variable itself lives outside the code.
    } else {
      record(place, kind, null, context)
      unclear(node, `the API version of ${nouns[kind]}`, context)
    }
  }
}

function judgeLiteral(
  place: ts.Node,
  literal: ts.StringLiteralLike,
  origin: Origin,
  kind: PinKind,
  certainty: Certainty,
  context: Context,
): void {
  record(place, kind, literal.text, context)
  if (literal.text === context.target || kind === 'ephemeral-key' || kind === 'webhook-endpoint') return
  const version = parseApiVersion(literal.text)
  // A newer pin than the target is somebody's decision, and this tool only goes forwards.
  if (version && compareApiVersions(literal.text, context.target) > 0) return
  // A preview or beta carries features that the target may not have: a person's step.
  const special = !version || version.release === 'preview' || version.features.length > 0
  const edits = at(literal, [replaceString(literal, context.target)], context)
  for (const assertion of origin.assertions) {
    if (ts.isStringLiteral(assertion.literal))
      edits.push(...at(assertion, [replaceString(assertion, context.target)], context))
  }
  edits.push(...unusedDirective(literal, context))
  const env = origin.via.includes('default')
    ? ' It is the default beside a setting: change that too where it is set.'
    : ''
  const from =
    origin.via.length > 0
      ? ` (set in line ${lineOf(literal)} of \`${context.pathOf(literal.getSourceFile())}\`)`
      : ''
  report(
    place,
    certainty,
    kind,
    `The API version of ${nouns[kind]} is ${literal.text}${from}; the target is ${context.target}.${env}`,
    special ? [] : edits,
    context,
  )
}

const nouns: Record<PinKind, string> = {
  client: 'this Stripe client',
  request: 'this request',
  header: 'this request',
  'ephemeral-key': 'this ephemeral key',
  'webhook-endpoint': 'this webhook endpoint',
}

/** `// @ts-expect-error` over the pin: the SDK that pins the target accepts it, and the directive would be an error. */
function unusedDirective(literal: ts.StringLiteralLike, context: Context): (TextEdit & { path: string })[] {
  const file = literal.getSourceFile()
  const lineStart = file.text.lastIndexOf('\n', literal.getStart()) + 1
  const previous = file.text.lastIndexOf('\n', lineStart - 2) + 1
  return /^[\t ]*\/\/ *@ts-expect-error\b/.test(file.text.slice(previous, lineStart))
    ? at(literal, [{ start: previous, end: lineStart, text: '' }], context)
    : []
}

function unpinned(
  client: ts.NewExpression | ts.CallExpression | ts.Node,
  edits: TextEdit[],
  context: Context,
): void {
  record(client, 'client', null, context)
  const what = `This Stripe client sets no \`apiVersion\`, so the version follows whichever \`stripe\` release is installed (before stripe 12: the account’s default). The target is ${context.target}.`
  report(client, 'certain', 'client', what, at(client, edits, context), context)
}

function report(
  place: ts.Node,
  certainty: Certainty,
  kind: PinKind,
  what: string,
  edits: (TextEdit & { path: string })[],
  context: Context,
): void {
  const fix: Fix | null =
    edits.length === 0
      ? null
      : { safety: certainty === 'certain' ? 'safe' : 'unsafe', title: `Pin ${context.target}`, edits }
  if (fix?.safety === 'unsafe') fix.reason = 'the value is not typed as Stripe’s, its name alone says so'
  context.report.usages.push({
    path: context.pathOf(place.getSourceFile()),
    start: place.getStart(),
    end: place.getEnd(),
    change: apiVersionPin,
    element: elements[kind],
    certainty,
    what,
    fix,
  })
}

const elements: Record<PinKind, string> = {
  client: 'client apiVersion',
  request: 'request apiVersion',
  header: 'Stripe-Version header',
  'ephemeral-key': 'ephemeralKeys.create apiVersion',
  'webhook-endpoint': 'webhookEndpoints.create api_version',
}

function record(place: ts.Node, kind: PinKind, version: string | null, context: Context): void {
  const entry = { path: context.pathOf(place.getSourceFile()), line: lineOf(place), kind, version }
  context.report.inventory.push(entry)
  if (kind === 'client') context.report.pins.push({ path: entry.path, line: entry.line, version })
}

function unclear(node: ts.Node, what: string, context: Context): void {
  const { line, character } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart())
  context.report.unresolved.push({
    path: context.pathOf(node.getSourceFile()),
    line: line + 1,
    column: character + 1,
    what,
  })
}

function at(node: ts.Node, edits: TextEdit[], context: Context): (TextEdit & { path: string })[] {
  return edits.map((edit) => ({ path: context.pathOf(node.getSourceFile()), ...edit }))
}

function quoted(near: ts.Node, context: Context): string {
  const quote = quoteAround(near)
  return `${quote}${context.target}${quote}`
}

function isEnvironment(node: ts.Expression): boolean {
  return /\benv\b|\bprocess\b|config|settings/i.test(node.getText())
}

/** `stripe.customers.create` for a property inside that call's arguments; empty outside of calls. */
function callPath(property: Property, context: Context): string {
  const call = ts.findAncestor(
    property.parent,
    (node) => ts.isCallExpression(node) || ts.isFunctionLike(node),
  )
  return call && ts.isCallExpression(call) ? accessPath(call.expression, context.checker).join('.') : ''
}

/** Names of the variables and properties around a property: `stripe` in `config = { stripe: { apiVersion } }`. */
function namesAbove(property: Property): string {
  const names: string[] = []
  for (
    let node: ts.Node = property.parent;
    !ts.isSourceFile(node) && !ts.isFunctionLike(node);
    node = node.parent
  ) {
    if (ts.isPropertyAssignment(node)) names.push(propertyName(node.name) ?? '')
    if (ts.isVariableDeclaration(node)) names.push(node.name.getText())
    if (ts.isCallExpression(node)) names.push(node.expression.getText().slice(0, 80))
  }
  return names.join('.')
}

/** A mobile SDK's version, not the server's: https://docs.stripe.com/mobile/ — ephemeral keys take the app's version. */
function isAboutEphemeralKeys(property: Property): boolean {
  const call = ts.findAncestor(property, ts.isCallExpression)
  return call?.getText().includes('ephemeral_keys') ?? false
}
