/** What is said of a place that sets an API version, and the edit that sets the target. */
import { compareApiVersions, parseApiVersion } from '../../catalog/api-version.ts'
import { apiVersionPin } from '../../catalog/standing/versions.ts'
import type { TextEdit } from '../../fixes/edit.ts'
import type { Certainty, Fix } from '../../scanner/finding.ts'
import type { InventoryEntry } from '../../scanner/inventory.ts'
import type { Usage } from '../../scanner/usage.ts'
import { type Context, lineOf, ts } from './context.ts'
import { quoteAround, replaceNode, replaceString } from './edits.ts'
import { isAbsentLiteral } from './params.ts'
import { type Origin, referencesTo, trace } from './trace.ts'

export type PinKind = Extract<
  InventoryEntry['kind'],
  'client' | 'request' | 'header' | 'ephemeral-key' | 'webhook-endpoint'
>

export type Property = ts.PropertyAssignment | ts.ShorthandPropertyAssignment

export function isProperty(node: ts.Node): node is Property {
  return ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)
}

export function valuesOf(property: Property, context: Context): Origin[] {
  return trace(ts.isPropertyAssignment(property) ? property.initializer : property.name, context.checker)
}

/** @param origins every value that the version may have */
export function judgeOrigins(
  place: ts.Node,
  origins: readonly Origin[],
  kind: PinKind,
  certainty: Certainty,
  context: Context,
): void {
  for (const origin of origins) {
    const { node } = origin
    if (ts.isStringLiteralLike(node)) judgeLiteral(place, node, origin, kind, certainty, context)
    else if (isAbsentLiteral(node)) judgeAbsent(place, node, kind, certainty, context)
    // The default beside a setting is judged; the setting itself lives outside the code.
    else if (origins.length === 1 || !/env\b|process|config|settings/i.test(node.getText())) {
      recordPin(place, kind, null, context)
      unclear(node, `the API version of ${nouns[kind]}`, context)
    }
  }
}

function judgeAbsent(
  place: ts.Node,
  value: ts.Expression,
  kind: PinKind,
  certainty: Certainty,
  context: Context,
): void {
  // A request without a version of its own has the client's.
  if (kind !== 'client') return
  recordPin(place, kind, null, context)
  const quote = quoteAround(value)
  const edits = at(value, [replaceNode(value, `${quote}${context.target}${quote}`)], context)
  const what = `\`apiVersion\` is \`${value.getText()}\` here, so the version follows whichever \`stripe\` release is installed (before stripe 12: the account’s default). The target is ${context.target}.`
  report(place, certainty, kind, what, edits, context, unpinned)
}

function judgeLiteral(
  place: ts.Node,
  literal: ts.StringLiteralLike,
  origin: Origin,
  kind: PinKind,
  certainty: Certainty,
  context: Context,
): void {
  recordPin(place, kind, literal.text, context)
  // An ephemeral key takes the version of the app's mobile SDK; an endpoint keeps the one it was made with.
  if (literal.text === context.target || kind === 'ephemeral-key' || kind === 'webhook-endpoint') return
  const version = parseApiVersion(literal.text)
  // A newer pin than the target is somebody's decision, and this tool only goes forwards.
  if (version && compareApiVersions(literal.text, context.target) > 0) return
  // A preview or a beta carries features that the target may not have: a person's step.
  const special = !version || version.release === 'preview' || version.features.length > 0
  const edits = special ? [] : literalEdits(literal, origin, context)
  const env = origin.via.includes('default')
    ? ' It is the default beside a setting: change that too, where it is set.'
    : ''
  const from =
    origin.via.length > 0 && literal.getSourceFile() !== place.getSourceFile()
      ? ` (set in \`${context.pathOf(literal.getSourceFile())}:${lineOf(literal)}\`)`
      : ''
  const what = `The API version of ${nouns[kind]} is ${literal.text}${from}; the target is ${context.target}.${env}`
  report(place, certainty, kind, what, edits, context, { isMobile: isMobileToo(origin, context) })
}

/** The constant is the version of an app's mobile SDK as well, which does not change with the server's. */
function isMobileToo({ variable }: Origin, { checker }: Context): boolean {
  if (!variable) return false
  return referencesTo(variable, checker).some((reference) => {
    const call = ts.findAncestor(reference, ts.isCallExpression)
    return call !== undefined && /ephemeralKeys\.create$/.test(call.expression.getText())
  })
}

function literalEdits(literal: ts.StringLiteralLike, origin: Origin, context: Context): PlacedEdit[] {
  const edits = at(literal, [replaceString(literal, context.target)], context)
  for (const assertion of origin.assertions) {
    if (ts.isStringLiteral(assertion.literal)) {
      edits.push(...at(assertion, [replaceString(assertion, context.target)], context))
    }
  }
  return edits
}

/** Said of a client without a version. */
const unpinned = {
  title: 'API version is not set',
  why: 'Another release of the package then changes the version of every request.',
  todo: 'Set the API version where the client is made, and upgrade the webhook endpoints with it.',
}

/**
 * A client that sets no version.
 *
 * @param edits in the file of `config`, where the client's settings stand
 */
export function reportUnpinned(client: ts.Node, config: ts.Node, edits: TextEdit[], context: Context): void {
  recordPin(client, 'client', null, context)
  const what = `This Stripe client sets no \`apiVersion\`, so the version follows whichever \`stripe\` release is installed (before stripe 12: the account’s default). The target is ${context.target}.`
  report(client, 'certain', 'client', what, at(config, edits, context), context, unpinned)
}

const nouns: Record<PinKind, string> = {
  client: 'this Stripe client',
  request: 'this request',
  header: 'this request',
  'ephemeral-key': 'this ephemeral key',
  'webhook-endpoint': 'this webhook endpoint',
}

const elements: Record<PinKind, string> = {
  client: 'client apiVersion',
  request: 'request apiVersion',
  header: 'Stripe-Version header',
  'ephemeral-key': 'ephemeralKeys.create apiVersion',
  'webhook-endpoint': 'webhookEndpoints.create api_version',
}

type PlacedEdit = TextEdit & { path: string }

function report(
  place: ts.Node,
  certainty: Certainty,
  kind: PinKind,
  what: string,
  edits: PlacedEdit[],
  context: Context,
  words: Partial<Pick<Usage, 'title' | 'why' | 'todo'>> & { isMobile?: boolean } = {},
): void {
  const { isMobile = false, ...said } = words
  context.report.usages.push({
    path: context.pathOf(place.getSourceFile()),
    start: place.getStart(),
    end: place.getEnd(),
    change: apiVersionPin,
    element: elements[kind],
    certainty,
    what,
    ...(kind === 'client' ? {} : { todo: todoOf(kind, context) }),
    ...said,
    fix: edits.length === 0 ? null : pinFix(edits, certainty, isMobile, context),
  })
}

/** What a place that is no client asks for. */
function todoOf(kind: PinKind, { target }: Context): string {
  return kind === 'header'
    ? `Send ${target} here, and see that what reads the answer knows its shape.`
    : `Name ${target} here, or nothing, so that the client’s version holds.`
}

function pinFix(edits: PlacedEdit[], certainty: Certainty, isMobile: boolean, { target }: Context): Fix {
  const title = `Pin ${target}`
  if (certainty === 'likely')
    return { safety: 'unsafe', title, reason: 'only its name says that the value is Stripe’s', edits }
  return isMobile
    ? {
        safety: 'unsafe',
        title,
        reason: 'ephemeral keys of the mobile app are made with the same constant',
        edits,
      }
    : { safety: 'safe', title, edits }
}

export function recordPin(place: ts.Node, kind: PinKind, version: string | null, context: Context): void {
  const entry = { path: context.pathOf(place.getSourceFile()), line: lineOf(place), kind, version }
  context.report.inventory.push(entry)
  if (kind === 'client') context.report.pins.push({ path: entry.path, line: entry.line, version })
}

export function unclear(node: ts.Node, what: string, context: Context): void {
  const file = node.getSourceFile()
  const { line, character } = file.getLineAndCharacterOfPosition(node.getStart())
  const place = { path: context.pathOf(file), line: line + 1, column: character + 1, what }
  const isKnown = context.report.unresolved.some(
    (each) =>
      each.path === place.path &&
      each.line === place.line &&
      each.column === place.column &&
      each.what === place.what,
  )
  if (!isKnown) context.report.unresolved.push(place)
}

function at(node: ts.Node, edits: TextEdit[], context: Context): PlacedEdit[] {
  return edits.map((edit) => ({ path: context.pathOf(node.getSourceFile()), ...edit }))
}
