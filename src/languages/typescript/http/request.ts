/** The parts of a request that no SDK makes: address, verb, headers and what is sent, however the library wants them. */
import { type HttpCall, keyName } from '../../../scanner/http/call.ts'
import { type Context, isMemberAccess, memberName, propertyName, symbolOf, ts, unwrap } from '../context.ts'
import { outermost, referencesTo, trace } from '../trace.ts'
import { baseOf, baseOfCalled } from './client.ts'
import { type Sent, sentIn } from './sent.ts'
import { textOf, unknown } from './url.ts'

const stripeAddress = /^https:\/\/api\.stripe\.com(?::443)?(\/v[12]\/[^?#]*)(?:\?([^#]*))?/
/** `{}/v1/customers`: the host can't be read. */
const someAddress = /^\{\}(\/v[12]\/[^?#]*)(?:\?([^#]*))?/

export const verbs: Readonly<Record<string, string>> = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
  del: 'DELETE',
}

const bodyNames = [
  'body',
  'data',
  'form',
  'formData',
  'json',
  'payload',
  'params',
  'searchParams',
  'query',
  'qs',
]
const optionNames = new Set([...bodyNames, 'headers', 'method', 'auth', 'timeout', 'responseType'])

/** Methods of clients that are told the verb. */
const ofClients = /^(?:request|fetch|raw|stream)$/

/** A request to Stripe's host that a call makes; null for any other call. */
export function requestOf(call: ts.CallExpression, context: Context): HttpCall | null {
  const callee = unwrap(call.expression)
  const name = ts.isIdentifier(callee) ? callee.text : (memberName(callee) ?? '')
  const [first, ...rest] = call.arguments
  if (!first || ts.isSpreadElement(first)) return null
  const found = addressOf(first, callee, name, context)
  if (!found) return null
  const verb = verbs[name] ?? null
  const parts = partsOf(found.options ? [found.options] : rest, verb !== null && verb !== 'GET', context)
  if (/^(query|send|field|type|set)$/.test(chainedName(call) ?? '')) readChain(call, parts, context)
  readWritten(call, parts, context)
  addQuery(found.query, found.place, parts.sent, context)
  const given = verb ?? parts.verb
  return {
    verb: given ?? (parts.hasBody ? 'POST' : 'GET'),
    route: found.route,
    place: placeOf(found.place, context),
    keys: parts.sent.keys,
    isComplete: parts.sent.isComplete,
    version: parts.version,
    certainty: found.isSure && (given !== null || !parts.isOpen) ? 'certain' : 'likely',
  }
}

interface Address {
  route: string
  query: string
  place: ts.Node
  isSure: boolean
  /** The object that holds the rest too, where the address is one of its properties. */
  options?: ts.Expression
}

function addressOf(
  first: ts.Expression,
  callee: ts.Expression,
  name: string,
  context: Context,
): Address | null {
  const [origin] = trace(first, context.checker)
  if (origin && ts.isObjectLiteralExpression(origin.node)) {
    const read = (key: string) => textOfProperty(origin.node, key, context)
    const host = read('hostname') ?? read('host')
    const written = host === null ? (read('url') ?? read('uri')) : read('path')
    if (written === null) return null
    const own = read('baseURL') ?? read('baseUrl')
    const base = host !== null ? `https://${host}` : (own ?? clientBase(written, callee, name, context))
    const place = ['path', 'url', 'uri']
      .map((key) => propertyOf(origin.node, key))
      .find((each) => each !== null)
    const parsed = parse(join(base, written), place ?? first)
    return parsed && { ...parsed, options: origin.node }
  }
  const text = textOf(first, context)
  return parse(text, first) ?? parse(join(clientBase(text, callee, name, context), text), first)
}

/** What a client that is called with a path puts before it; empty where there is none, or the path is an address. */
function clientBase(path: string, callee: ts.Expression, name: string, context: Context): string {
  if (!/^\/?[a-z_]/.test(path) || path.includes('://')) return ''
  if (isMemberAccess(callee) && (verbs[name] !== undefined || ofClients.test(name))) {
    const base = baseOf(callee.expression, context)
    if (base !== '') return base
  }
  return baseOfCalled(callee, context)
}

function join(base: string, path: string): string {
  if (base === '' || /^\w+:\/\//.test(path)) return path
  return `${base.replace(/\/$/, '')}/${path.replace(/^\//, '')}`
}

function parse(text: string, place: ts.Node): Address | null {
  const sure = stripeAddress.exec(text)
  const match = sure ?? (/stripe/i.test(place.getText()) ? someAddress.exec(text) : null)
  return match && { route: match[1] as string, query: match[2] ?? '', place, isSure: sure !== null }
}

export interface Parts {
  verb: string | null
  version: string | null
  sent: Sent
  hasBody: boolean
  /** Something that decides the verb can't be read. */
  isOpen: boolean
}

/** @param isData whether a first argument without options' names is what is sent: `axios.post(url, data, config)` */
export function partsOf(rest: readonly ts.Expression[], isData: boolean, context: Context): Parts {
  const parts: Parts = {
    verb: null,
    version: null,
    sent: { keys: [], isComplete: true },
    hasBody: false,
    isOpen: false,
  }
  rest.forEach((argument, at) => {
    const options = optionsIn(argument, context)
    if (options) readOptions(options, parts, context)
    else if (at === 0 && isData) merge(parts, sentIn(argument, context))
    else if (!ts.isFunctionLike(unwrap(argument))) {
      parts.isOpen = true
      parts.sent.isComplete = false
    }
  })
  return parts
}

function optionsIn(argument: ts.Expression, context: Context): ts.ObjectLiteralExpression | null {
  const [origin, ...others] = trace(argument, context.checker)
  if (!origin || others.length > 0 || !ts.isObjectLiteralExpression(origin.node)) return null
  const names = origin.node.properties.map((property) => propertyName(property.name) ?? '')
  return names.some((name) => optionNames.has(name)) ? origin.node : null
}

function readOptions(options: ts.ObjectLiteralExpression, parts: Parts, context: Context): void {
  if (options.properties.some(ts.isSpreadAssignment)) {
    parts.isOpen = true
    parts.sent.isComplete = false
  }
  const verb = textOfProperty(options, 'method', context)
  if (verb === unknown) parts.isOpen = true
  else if (verb !== null) parts.verb = verb.toUpperCase()
  for (const name of bodyNames) {
    const body = propertyOf(options, name)
    if (body) merge(parts, sentIn(body, context), !/^(params|searchParams|query|qs)$/.test(name))
  }
  const headers = propertyOf(options, 'headers')
  for (const { node } of headers ? trace(headers, context.checker) : []) {
    const literal = ts.isNewExpression(node) ? node.arguments?.[0] : node
    if (literal && ts.isObjectLiteralExpression(literal)) parts.version ??= versionIn(literal, context)
  }
}

export function versionIn(headers: ts.ObjectLiteralExpression, context: Context): string | null {
  const name = headers.properties
    .map((property) => propertyName(property.name) ?? '')
    .find((each) => /^stripe-version$/i.test(each))
  const text = name === undefined ? null : textOfProperty(headers, name, context)
  return text === unknown ? null : text
}

function merge(parts: Parts, sent: Sent, isBody = true): void {
  parts.sent.keys.push(...sent.keys)
  parts.sent.isComplete &&= sent.isComplete
  parts.hasBody ||= isBody
}

export function propertyOf(literal: ts.Node, name: string): ts.Expression | null {
  if (!ts.isObjectLiteralExpression(literal)) return null
  for (const property of literal.properties) {
    if (propertyName(property.name) !== name) continue
    if (ts.isPropertyAssignment(property)) return property.initializer
    if (ts.isShorthandPropertyAssignment(property)) return property.name
  }
  return null
}

function textOfProperty(literal: ts.Node, name: string, context: Context): string | null {
  const value = propertyOf(literal, name)
  return value && textOf(value, context)
}

export function addQuery(query: string, place: ts.Node, sent: Sent, context: Context): void {
  for (const pair of query.split('&')) {
    const [written = '', value = ''] = pair.split('=')
    if (written === '') continue
    if (written.replaceAll('[{}]', '').includes(unknown)) sent.isComplete = false
    else
      sent.keys.push({
        name: keyName(written),
        value: value.includes(unknown) ? null : value,
        place: placeOf(place, context),
      })
  }
}

/** `request.post(url).type('form').send({ … })`. */
export function readChain(call: ts.CallExpression, parts: Parts, context: Context): void {
  for (let at: ts.Expression = call; ; ) {
    const member = at.parent
    if (!ts.isPropertyAccessExpression(member) || !ts.isCallExpression(member.parent)) return
    const [argument, value] = member.parent.arguments
    if (/^(send|query)$/.test(member.name.text) && argument)
      merge(parts, sentIn(argument, context), member.name.text === 'send')
    if (
      member.name.text === 'set' &&
      argument &&
      value &&
      /^stripe-version$/i.test(textOf(argument, context))
    )
      parts.version = textOf(value, context)
    at = member.parent
  }
}

function chainedName(call: ts.CallExpression): string | null {
  return ts.isPropertyAccessExpression(call.parent) && ts.isCallExpression(call.parent.parent)
    ? call.parent.name.text
    : null
}

/** `const req = https.request(…)`, and later `req.write(body)`. */
function readWritten(call: ts.CallExpression, parts: Parts, context: Context): void {
  const declaration = outermost(call).parent
  if (memberName(unwrap(call.expression)) !== 'request' || !ts.isVariableDeclaration(declaration)) return
  const symbol = symbolOf(declaration.name, context.checker)
  for (const reference of symbol ? referencesTo(symbol, context.checker) : []) {
    const member = reference.parent
    if (!isMemberAccess(member) || !/^(write|end)$/.test(memberName(member) ?? '')) continue
    const [body] = ts.isCallExpression(member.parent) ? member.parent.arguments : []
    if (body) merge(parts, sentIn(body, context))
  }
}

export function placeOf(node: ts.Node, context: Context): HttpCall['place'] {
  return { path: context.pathOf(node.getSourceFile()), start: node.getStart(), end: node.getEnd() }
}
