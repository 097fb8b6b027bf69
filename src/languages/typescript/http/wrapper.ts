/** Functions of the code's own that send to Stripe what they are told: `stripeRequest('POST', '/customers', { … })`. */
import type { HttpCall } from '../../../scanner/http/call.ts'
import { type Context, nodesBelow, propertyName, symbolOf, ts, unwrap } from '../context.ts'
import { addQuery, partsOf, placeOf, versionIn } from './request.ts'
import { textOf, unknown } from './url.ts'

interface Wrapper {
  /** `/v1`, what stands before the path that is handed over. */
  prefix: string
  /** Indices of the arguments; -1: none. */
  path: number
  verb: number
  /** The verb where no argument says it, `POST`; null: by what is sent. */
  fixed: string | null
  version: string | null
}

type Sending = ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction | ts.MethodDeclaration

const known = new WeakMap<ts.Node, Wrapper | null>()

/** The request that a call of such a function makes; null for any other call. */
export function wrappedRequest(call: ts.CallExpression, context: Context): HttpCall | null {
  if (!call.arguments.some((each) => isPathLike(each)) || call.arguments.some(ts.isSpreadElement)) return null
  const callee = unwrap(call.expression)
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee
  if (!ts.isIdentifier(name)) return null
  const sending = functionOf(symbolOf(name, context.checker))
  if (!sending) return null
  const before = known.get(sending)
  const wrapper = before === undefined ? wrapperOf(sending, name.text, context) : before
  known.set(sending, wrapper)
  const place = wrapper && call.arguments[wrapper.path]
  if (!wrapper || !place) return null
  const [path = '', query = ''] = textOf(place, context).split('?')
  if (path.startsWith(unknown)) return null
  const rest = call.arguments.filter(
    (each, at) => at !== wrapper.path && at !== wrapper.verb && isObject(each),
  )
  const parts = partsOf(rest, true, context)
  addQuery(query, place, parts.sent, context)
  const said = call.arguments[wrapper.verb]
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

/** `'/customers'`, `` `subscriptions/${id}` ``: what could be a path of the API. */
function isPathLike(node: ts.Expression): boolean {
  if (ts.isStringLiteralLike(node)) return /^\/?[a-z][\w./-]*/.test(node.text)
  return ts.isTemplateExpression(node) && /^\/?[a-z]/.test(node.head.text)
}

function isObject(node: ts.Expression): boolean {
  return (
    !ts.isStringLiteralLike(node) &&
    !ts.isTemplateExpression(node) &&
    !/env|key|secret|token/i.test(node.getText().slice(0, 40))
  )
}

function functionOf(symbol: ts.Symbol | undefined): Sending | null {
  const declaration = symbol?.valueDeclaration
  if (!declaration) return null
  const node =
    (ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration)) &&
    declaration.initializer
      ? unwrap(declaration.initializer)
      : declaration
  const isFunction =
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node)
  return isFunction && node.body ? node : null
}

function wrapperOf(sending: Sending, name: string, context: Context): Wrapper | null {
  const body = sending.body as ts.Node
  if (!/stripe|\bbase|\bapi|url/i.test(body.getText())) return null
  const names = sending.parameters.map(({ name: each }) => (ts.isIdentifier(each) ? each.text : ''))
  let found: { prefix: string; path: number } | null = null
  let fixed: string | null = null
  let version: string | null = null
  for (const node of nodesBelow(body)) {
    if (ts.isTemplateExpression(node) || ts.isBinaryExpression(node))
      found ??= addressIn(node, names, context)
    else if (ts.isPropertyAssignment(node) && propertyName(node.name) === 'method') {
      const verb = textOf(node.initializer, context)
      if (verb !== unknown) fixed = verb.toUpperCase()
    } else if (ts.isObjectLiteralExpression(node)) {
      found ??= hostIn(node, names, context)
      version ??= versionIn(node, context)
    }
  }
  if (!found) return null
  const verb = names.findIndex((each) => /^(method|verb|httpMethod)$/i.test(each))
  const byDefault = sending.parameters[verb]?.initializer
  const named =
    /^(?:stripe)?_?(get|post|delete|put)(?![a-z])|(Get|Post|Delete|Put|_get|_post|_delete)(?=$|[A-Z_])/.exec(
      name,
    )
  const word = (named?.[1] ?? named?.[2])?.replace('_', '').toUpperCase()
  return {
    ...found,
    verb,
    fixed: fixed ?? (byDefault ? textOf(byDefault, context).toUpperCase() : (word ?? null)),
    version,
  }
}

/** `` `https://api.stripe.com/v1${path}` ``: where the text ends and a parameter begins. */
function addressIn(
  node: ts.Expression,
  names: readonly string[],
  context: Context,
): { prefix: string; path: number } | null {
  const parts = ts.isTemplateExpression(node)
    ? [node.head, ...node.templateSpans.flatMap(({ expression, literal }) => [expression, literal])]
    : ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken
      ? [node.left, node.right]
      : []
  let before = ''
  for (const part of parts) {
    const path = ts.isIdentifier(part) ? names.indexOf(part.text) : -1
    const match = path === -1 ? null : /^https:\/\/api\.stripe\.com(\/v[12])?\/?$/.exec(before)
    if (match) return { prefix: match[1] ?? '', path }
    before +=
      ts.isExpression(part) && !ts.isTemplateExpression(part)
        ? textOf(part, context)
        : (part as ts.TemplateHead).text
    if (before.includes(unknown)) return null
  }
  return null
}

/** `{ hostname: 'api.stripe.com', path: '/v1/' + path }`. */
function hostIn(
  literal: ts.ObjectLiteralExpression,
  names: readonly string[],
  context: Context,
): { prefix: string; path: number } | null {
  const read = (key: string) => literal.properties.find((each) => propertyName(each.name) === key)
  const host = read('hostname') ?? read('host')
  if (!host || !ts.isPropertyAssignment(host) || textOf(host.initializer, context) !== 'api.stripe.com')
    return null
  const path = read('path')
  if (path && ts.isShorthandPropertyAssignment(path))
    return { prefix: '', path: names.indexOf(path.name.text) }
  if (!path || !ts.isPropertyAssignment(path)) return null
  if (ts.isIdentifier(path.initializer)) return { prefix: '', path: names.indexOf(path.initializer.text) }
  const mention = nodesBelow(path.initializer).find(
    (each) => ts.isIdentifier(each) && names.includes(each.text),
  )
  const prefix = /^(\/v[12])\/?\{\}/.exec(textOf(path.initializer, context))
  return mention && prefix
    ? { prefix: prefix[1] as string, path: names.indexOf((mention as ts.Identifier).text) }
    : null
}
