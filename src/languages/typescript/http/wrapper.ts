/** Functions of the code's own that send to Stripe what they are told: `stripeRequest('POST', '/customers', { … })`. */
import type { HttpCall } from '../../../scanner/http/call.ts'
import {
  type Context,
  isMemberAccess,
  memberName,
  nodesBelow,
  propertyName,
  symbolOf,
  ts,
  unwrap,
} from '../context.ts'
import { baseOf } from './client.ts'
import { addQuery, partsOf, placeOf, propertyOf, verbs, versionIn } from './request.ts'
import { textOf, unknown } from './url.ts'
import { type Slot, slotOf, slotsOf } from './wrapper-slots.ts'

interface Wrapper extends Target {
  /** Null: no argument says it. */
  verb: Slot | null
  /** The verb where no argument says it, `POST`; null: by what is sent. */
  fixed: string | null
  version: string | null
}

interface Target {
  /** `/v1`, what stands before the path that is handed over. */
  prefix: string
  path: Slot
}

type Sending = ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction | ts.MethodDeclaration

const known = new WeakMap<ts.Node, Wrapper | null>()

/** The request that a call of such a function makes; null for any other call. */
export function wrappedRequest(call: ts.CallExpression, context: Context): HttpCall | null {
  if (!call.arguments.some(mayHoldPath) || call.arguments.some(ts.isSpreadElement)) return null
  const callee = unwrap(call.expression)
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee
  if (!ts.isIdentifier(name)) return null
  const sending = functionOf(symbolOf(name, context.checker), context)
  if (!sending) return null
  const before = known.get(sending)
  const wrapper = before === undefined ? wrapperOf(sending, name.text, context) : before
  known.set(sending, wrapper)
  const place = wrapper && given(call, wrapper.path)
  if (!wrapper || !place) return null
  const [path = '', query = ''] = textOf(place, context).split('?')
  if (path.startsWith(unknown)) return null
  const rest = call.arguments.filter(
    (each, at) => !isTaken(at, wrapper.path) && !isTaken(at, wrapper.verb) && isObject(each),
  )
  const parts = partsOf(rest, true, context)
  addQuery(query, place, parts.sent, context)
  const said = wrapper.verb && given(call, wrapper.verb)
  const verb = said ? textOf(said, context).toUpperCase() : (parts.verb ?? wrapper.fixed)
  const isRead = verb !== null && verb !== unknown
  return {
    verb: isRead ? verb : parts.hasBody ? 'POST' : 'GET',
    route: `${wrapper.prefix}/${path.replace(/^\//, '')}`.replace(/^(\/v[12])\/v[12]\//, '$1/'),
    place: placeOf(place, context),
    keys: parts.sent.keys,
    isComplete: parts.sent.isComplete,
    version: parts.version ?? wrapper.version,
    certainty: isRead ? 'certain' : 'likely',
  }
}

/** `'/customers'`, `` `subscriptions/${id}` ``, `{ path: '/customers' }`: what could be a path of the API. */
function mayHoldPath(node: ts.Expression): boolean {
  if (!ts.isObjectLiteralExpression(node)) return isPathLike(node)
  return node.properties.some(
    (each) => ts.isPropertyAssignment(each) && /path|url|endpoint|route/i.test(propertyName(each.name) ?? ''),
  )
}

function isPathLike(node: ts.Expression): boolean {
  if (ts.isStringLiteralLike(node)) return /^\/?[a-z][\w./-]*/.test(node.text)
  return ts.isTemplateExpression(node) && /^\/?[a-z]/.test(node.head.text)
}

function given(call: ts.CallExpression, { index, key }: Slot): ts.Expression | null {
  const argument = call.arguments[index]
  if (!argument || key === null) return argument ?? null
  return propertyOf(unwrap(argument), key)
}

/** Whether an argument is such a thing itself, and not an object that holds it among others. */
function isTaken(at: number, slot: Slot | null): boolean {
  return slot !== null && slot.index === at && slot.key === null
}

function isObject(node: ts.Expression): boolean {
  return (
    !ts.isStringLiteralLike(node) &&
    !ts.isTemplateExpression(node) &&
    !/env|key|secret|token/i.test(node.getText().slice(0, 40))
  )
}

function functionOf(symbol: ts.Symbol | undefined, { checker }: Context): Sending | null {
  const declaration = symbol?.valueDeclaration
  if (!declaration) return null
  if (ts.isShorthandPropertyAssignment(declaration))
    return functionOf(checker.getShorthandAssignmentValueSymbol(declaration), { checker } as Context)
  const node = assignedTo(declaration)
  const isFunction =
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node)
  return isFunction && node.body ? node : null
}

/** `const send = …`, `send: …`, `send = …` of a class, `exports.send = …`, `module.exports = …`, `export default …`. */
function assignedTo(declaration: ts.Declaration): ts.Node {
  if (
    ts.isVariableDeclaration(declaration) ||
    ts.isPropertyDeclaration(declaration) ||
    ts.isPropertyAssignment(declaration)
  )
    return declaration.initializer ? unwrap(declaration.initializer) : declaration
  if (ts.isExportAssignment(declaration)) return unwrap(declaration.expression)
  const assignment = ts.isPropertyAccessExpression(declaration) ? declaration.parent : declaration
  return ts.isBinaryExpression(assignment) ? unwrap(assignment.right) : declaration
}

function wrapperOf(sending: Sending, name: string, context: Context): Wrapper | null {
  const body = sending.body as ts.Node
  if (!/stripe/i.test(name) && !/stripe|\bbase|\bapi|url|client|http/i.test(body.getText())) return null
  const slots = slotsOf(sending)
  if (slots.length === 0) return null
  let found: Target | null = null
  let fixed: string | null = null
  let version: string | null = null
  for (const node of nodesBelow(body)) {
    if (ts.isTemplateExpression(node) || ts.isBinaryExpression(node))
      found ??= addressIn([node], slots, context)
    else if (ts.isNewExpression(node)) found ??= urlIn(node, slots, context)
    else if (ts.isCallExpression(node)) {
      const asked: Target | null = found ? null : askedIn(node, slots, context)
      found ??= asked
      const called = memberName(unwrap(node.expression))
      if (asked && called !== null) fixed ??= verbs[called] ?? null
    } else if (ts.isPropertyAssignment(node) && propertyName(node.name) === 'method') {
      const verb = textOf(node.initializer, context)
      if (verb !== unknown) fixed = verb.toUpperCase()
    } else if (ts.isObjectLiteralExpression(node)) {
      found ??= hostIn(node, slots, context)
      version ??= versionIn(node, context)
    }
  }
  if (!found) return null
  const verb = slots.find((each) => /^(method|verb|httpMethod)$/i.test(each.key ?? each.name)) ?? null
  const named =
    /^(?:stripe)?_?(get|post|delete|put)(?![a-z])|(Get|Post|Delete|Put|_get|_post|_delete)(?=$|[A-Z_])/.exec(
      name,
    )
  const word = (named?.[1] ?? named?.[2])?.replace('_', '').toUpperCase()
  const byDefault = verb?.byDefault
  return {
    ...found,
    verb,
    fixed: fixed ?? (byDefault ? textOf(byDefault, context).toUpperCase() : (word ?? null)),
    version,
  }
}

/** `` `https://api.stripe.com/v1${path}` ``: where the text ends and a parameter begins. */
function addressIn(
  nodes: readonly ts.Expression[],
  slots: readonly Slot[],
  context: Context,
  base = '',
): Target | null {
  let before = base
  for (const part of nodes.flatMap(partsIn)) {
    const path = ts.isExpression(part) ? slotOf(part, slots) : null
    const match = path === null ? null : /^https:\/\/api\.stripe\.com(\/v[12])?\/?$/.exec(before)
    if (match && path) return { prefix: match[1] ?? '', path }
    before +=
      ts.isExpression(part) && !ts.isTemplateExpression(part)
        ? textOf(part, context)
        : (part as ts.TemplateHead).text
    if (before.includes(unknown)) return null
  }
  return null
}

function partsIn(
  node: ts.Expression,
): (ts.Expression | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail)[] {
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.flatMap(({ expression, literal }) => [expression, literal])]
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken
    ? [node.left, node.right]
    : [node]
}

/** `new URL(path, 'https://api.stripe.com')`. */
function urlIn(node: ts.NewExpression, slots: readonly Slot[], context: Context): Target | null {
  const [path, base] = node.arguments ?? []
  if (!path || !base || !ts.isIdentifier(node.expression) || node.expression.text !== 'URL') return null
  const root = textOf(base, context)
  return /^https:\/\/api\.stripe\.com(?:\/|$)/.test(root)
    ? addressIn([path], slots, context, slotOf(path, slots) ? root : root.replace(/\/$/, ''))
    : null
}

/** `client.post(path, data)`, of a client that is made for Stripe's host. */
function askedIn(node: ts.CallExpression, slots: readonly Slot[], context: Context): Target | null {
  const callee = unwrap(node.expression)
  const [path] = node.arguments
  if (!path || !isMemberAccess(callee) || verbs[memberName(callee) ?? ''] === undefined) return null
  const mentions = partsIn(path).some((part) => ts.isExpression(part) && slotOf(part, slots) !== null)
  const base = mentions ? baseOf(callee.expression, context) : ''
  return base === '' ? null : addressIn([path], slots, context, base.replace(/\/$/, ''))
}

/** `{ hostname: 'api.stripe.com', path: '/v1/' + path }`. */
function hostIn(
  literal: ts.ObjectLiteralExpression,
  slots: readonly Slot[],
  context: Context,
): Target | null {
  const host = propertyOf(literal, 'hostname') ?? propertyOf(literal, 'host')
  if (!host || textOf(host, context) !== 'api.stripe.com') return null
  const path = propertyOf(literal, 'path')
  return path && addressIn([path], slots, context, 'https://api.stripe.com')
}
