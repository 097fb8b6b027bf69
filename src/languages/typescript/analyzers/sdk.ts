/** How the SDK itself may be called: clients without `new`, callbacks, options in the place of params, keys as options. */
import { majorOf, sdkSurface } from '../../../catalog/sdk-surface.ts'
import { isAlias } from '../../../catalog/surface.ts'
import type { TextEdit } from '../../../fixes/edit.ts'
import type { Certainty, Fix } from '../../../scanner/finding.ts'
import type { Jump, JumpRow } from '../../../scanner/jump.ts'
import { type Context, isMemberAccess, memberName, nodesOf, propertyName, ts, unwrap } from '../context.ts'
import { insertArgument, insertProperty, replaceNode } from '../edits.ts'
import { addElement, sinceOf } from '../element-usage.ts'
import { methodName } from '../operation-calls.ts'
import { declaredKey, operationOf } from '../operations.ts'
import { isAbsentLiteral, parameterShapes } from '../params.ts'
import { trace } from '../trace.ts'
import { isClientConstruction } from './client.ts'
import { judgeRequired } from './sdk-exports.ts'

const CALLS = ['method(callback)', 'method(options)', 'method(apiKey)']

export function analyzeSdk(file: ts.SourceFile, context: Context): void {
  const rows = signatureRows(context.jump)
  if (rows.size === 0 || !/stripe/i.test(file.text)) return
  const hasCalls = CALLS.some((each) => rows.has(each))
  for (const node of nodesOf(file)) {
    judgeRequired(node, rows, context)
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) continue
    if (isClientConstruction(node, context)) judgeClient(node, rows, context)
    else if (ts.isCallExpression(node)) {
      judgeWebhooks(node, rows, context)
      judgeVerification(node, rows, context)
      if (hasCalls) judgeMethod(node, rows, context)
    }
  }
}

const known = new WeakMap<Jump, ReadonlyMap<string, JumpRow>>()

/** What no declaration shows, by element; the last change of each. */
function signatureRows(jump: Jump): ReadonlyMap<string, JumpRow> {
  const before = known.get(jump)
  if (before) return before
  const own = jump.rows.filter(({ row }) => row.sdk !== undefined && row.declared.length === 0)
  const rows = new Map(own.map((each) => [each.row.element, each]))
  known.set(jump, rows)
  return rows
}

// --- clients ---

type Rows = ReadonlyMap<string, JumpRow>

function judgeClient(client: ts.NewExpression | ts.CallExpression, rows: Rows, context: Context): void {
  const callable = rows.get('Stripe()')
  const callee = unwrap(client.expression)
  if (callable && ts.isCallExpression(client) && isImported(callee, context)) {
    // Compiled to CommonJS, an import is a `require`, and what that gives can still be called.
    const certainty = /\.m[jt]s$/.test(context.pathOf(client.getSourceFile())) ? 'certain' : 'likely'
    report(
      callee,
      callable,
      certainty,
      fixOf('Make the client with new', [insertAt(callee.getStart(), 'new ')]),
      context,
    )
  }
  const retries = rows.get('StripeConfig.maxNetworkRetries')
  if (retries) judgeRetries(client, retries, context)
}

/** `import Stripe from 'stripe'`, called by that name. */
function isImported(callee: ts.Expression, { checker }: Context): boolean {
  if (!ts.isIdentifier(callee)) return false
  const symbol = checker.getSymbolAtLocation(callee)
  return (symbol?.declarations ?? []).some((each) => ts.isImportClause(each) || ts.isImportSpecifier(each))
}

/** A client that leaves the number of retries to the SDK. */
function judgeRetries(client: ts.NewExpression | ts.CallExpression, row: JumpRow, context: Context): void {
  const [key, config] = client.arguments ?? []
  if (!key || ts.isSpreadElement(key) || (config && ts.isSpreadElement(config))) return
  const { before, words } = retriesOf(row, context)
  const setting = `maxNetworkRetries: ${before}`
  const fixWith = (edits: TextEdit[], file: ts.SourceFile): Fix => ({
    safety: 'unsafe',
    title: `Keep the old number of retries: add ${setting}`,
    reason: 'more retries are what most code wants',
    edits: edits.map((edit) => ({ path: context.pathOf(file), ...edit })),
  })
  if (!config || isAbsentLiteral(config)) {
    const edit = config ? replaceNode(config, `{ ${setting} }`) : insertArgument(key, `{ ${setting} }`)
    report(client.expression, row, 'certain', fixWith([edit], client.getSourceFile()), context, words)
    return
  }
  const shapes = parameterShapes(config, 'maxNetworkRetries', context)
  if (!shapes.every(({ state }) => state === 'absent')) return
  const [shape] = shapes
  const literal = shapes.length === 1 && shape && !shape.written ? shape.literal : null
  const fix = literal && fixWith(insertProperty(literal, setting), literal.getSourceFile())
  report(client.expression, row, 'certain', fix, context, words)
}

/** How often the release that the code is on sends a request again; words where more than one major raised it. */
function retriesOf({ row, change }: JumpRow, { surface }: Context): { before: number; words?: Words } {
  const own = majorOf(surface.sdk)
  const retriesIn = (major: number) => sdkSurface(major).facts.retries
  const at = majorOf(row.sdk as string)
  const before = Math.min(retriesIn(own), retriesIn(at - 1))
  const more = retriesIn(at) - before
  if (before === retriesIn(at - 1)) return { before }
  return {
    before,
    words: {
      what: `Since ${sinceOf(change)}: ${change.title}; stripe ${own} sends none again.`,
      why: `A request that fails on the way or with a conflict is repeated up to ${more} times with the same idempotency key, so a call can take much longer before it throws, and tests that count requests see up to ${more} more.`,
    },
  }
}

/** `Stripe.webhooks()` was a factory; the property is what it made. */
function judgeWebhooks(call: ts.CallExpression, rows: Rows, context: Context): void {
  const row = rows.get('Stripe.webhooks()')
  const callee = unwrap(call.expression)
  if (!row || !ts.isPropertyAccessExpression(callee) || callee.name.text !== 'webhooks') return
  if (declaredKey(context.checker.getSymbolAtLocation(callee.name), context) !== 'prelude:Stripe.webhooks')
    return
  const edit = { start: callee.getEnd(), end: call.getEnd(), text: '' }
  report(
    callee.name,
    row,
    'certain',
    call.arguments.length === 0 ? fixOf('Use the property', [edit]) : null,
    context,
  )
}

const VERIFY = /^prelude:Signature#verifyHeader(?:Async)?$/

/** `signature.verifyHeader(payload, header, secret)`: how old a signature may be is left to the SDK. */
function judgeVerification(call: ts.CallExpression, rows: Rows, context: Context): void {
  const row = rows.get('Signature.verifyHeader')
  const callee = unwrap(call.expression)
  if (!row || !ts.isPropertyAccessExpression(callee) || !callee.name.text.startsWith('verifyHeader')) return
  if (call.arguments.length > 3 || call.arguments.some(ts.isSpreadElement)) return
  const key = declaredKey(context.checker.getSymbolAtLocation(callee.name), context)
  if (key !== null && VERIFY.test(key)) report(callee.name, row, 'certain', null, context)
}

// --- methods of resources ---

const operations = new WeakMap<
  Context['surface'],
  { paths: ReadonlySet<string>; methods: ReadonlySet<string> }
>()

function operationsOf({ surface }: Context) {
  const before = operations.get(surface)
  if (before) return before
  const paths = new Set(Object.keys(surface.operations))
  const own = { paths, methods: new Set([...paths].map((path) => path.slice(path.lastIndexOf('.') + 1))) }
  operations.set(surface, own)
  return own
}

function judgeMethod(call: ts.CallExpression, rows: Rows, context: Context): void {
  const last = call.arguments.at(-1)
  if (!last || call.arguments.some(ts.isSpreadElement)) return
  const { paths, methods } = operationsOf(context)
  const callee = unwrap(call.expression)
  if (isMemberAccess(callee) ? !methods.has(memberName(callee) ?? '') : !ts.isIdentifier(callee)) return
  const found = operationOf(call, paths, context)
  if (!found) return
  const at = idsGiven(call, found.operation, context)
  const callback = rows.get('method(callback)')
  if (callback && isFunction(last, context)) {
    report(methodName(found), callback, found.certainty, null, context)
    return
  }
  if (callback && call.arguments.length > at && isHandedOn(last, context)) {
    report(methodName(found), callback, 'likely', null, context)
    return
  }
  const [params, options] = call.arguments.slice(at)
  const first = rows.get('method(options)')
  if (first && params && !options && isOptions(params, found.operation, context)) {
    const fix = fixOf('Pass the options after the params', [insertAt(params.getStart(), '{}, ')])
    report(params, first, found.certainty, fix, context)
  }
  const asKey = rows.get('method(apiKey)')
  const key = options ?? params
  if (asKey && key && isString(key, context)) {
    const text = `{ apiKey: ${key.getText()} }`
    const edit = { start: key.getStart(), end: key.getEnd(), text: options ? text : `{}, ${text}` }
    report(key, asKey, found.certainty, fixOf('Pass the key as an option', [edit]), context)
  }
}

/** How many of the arguments are ids: an overload may leave them out, `accounts.retrieve(params, options)`. */
function idsGiven(call: ts.CallExpression, operation: string, context: Context): number {
  const { ids = [], idsOptional } = context.surface.operations[operation] ?? {}
  const [first] = call.arguments
  return idsOptional && first && ts.isObjectLiteralExpression(unwrap(first)) ? 0 : ids.length
}

function isFunction(node: ts.Expression, { checker }: Context): boolean {
  const value = unwrap(node)
  if (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) return true
  return ts.isIdentifier(value) && checker.getTypeAtLocation(value).getCallSignatures().length > 0
}

/** `done` of `function remove(id, done) { stripe.customers.del(id, done) }`: nothing types it, and its name says what it is. */
function isHandedOn(node: ts.Expression, { checker }: Context): boolean {
  const value = unwrap(node)
  if (!ts.isIdentifier(value) || !/^(?:cb|done|next|callback)$|Callback$/.test(value.text)) return false
  const declaration = checker.getSymbolAtLocation(value)?.valueDeclaration
  return declaration !== undefined && ts.isParameter(declaration)
}

function isString(node: ts.Expression, { checker }: Context): boolean {
  const type = checker.getNonNullableType(checker.getTypeAtLocation(node))
  if ((type.flags & ts.TypeFlags.StringLike) !== 0) return true
  return trace(node, checker).every(({ node: value }) => /^process\.env\b/.test(value.getText().slice(0, 12)))
}

/** An object literal of which every key is an option and none a param; or what is declared as options. */
function isOptions(node: ts.Expression, operation: string, context: Context): boolean {
  const value = unwrap(node)
  const type = context.checker.getTypeAtLocation(value)
  if (declaredKey(type.symbol, context) === 'prelude:RequestOptions') return true
  if (!ts.isObjectLiteralExpression(value) || value.properties.length === 0) return false
  const params = paramsOf(operation, context)
  return value.properties.every((property) => {
    const name = ts.isSpreadAssignment(property) ? null : propertyName(property.name)
    return name !== null && !params.has(name) && optionNames(context).has(name)
  })
}

function paramsOf(operation: string, { surface }: Context): ReadonlySet<string> {
  const name = surface.operations[operation]?.params?.replace(/^@/, '')
  const type = name === undefined ? undefined : surface.types[name]
  return new Set(type === undefined || isAlias(type) ? [] : Object.keys(type.p))
}

function optionNames({ surface }: Context): ReadonlySet<string> {
  const members = [...sdkSurface(majorOf(surface.sdk)).members.keys()]
  return new Set(members.flatMap((each) => /^RequestOptions\.(\w+)$/.exec(each)?.[1] ?? []))
}

// --- words ---

function insertAt(start: number, text: string): TextEdit {
  return { start, end: start, text }
}

type Words = { what: string; why: string }

type Unplaced = { title: string; edits: TextEdit[] }

/** Old releases understand the new form as well. */
function fixOf(title: string, edits: TextEdit[]): Unplaced {
  return { title, edits }
}

function report(
  place: ts.Node,
  row: JumpRow,
  certainty: Certainty,
  fix: Fix | Unplaced | null,
  context: Context,
  words?: Words,
): void {
  const path = context.pathOf(place.getSourceFile())
  const placed =
    fix === null || 'safety' in fix
      ? fix
      : ({ ...fix, safety: 'safe', edits: fix.edits.map((edit) => ({ path, ...edit })) } satisfies Fix)
  const { change, isGenerated } = row
  const what = isGenerated ? undefined : (words?.what ?? `Since ${sinceOf(change)}: ${change.title}.`)
  addElement(place, row, certainty, placed, context, what, words?.why)
}
