/** What a request sends: form keys of objects, of `URLSearchParams`, of serializers and of plain strings. */
import { type HttpKey, keyName } from '../../../scanner/http/call.ts'
import { type Context, memberName, propertyName, ts, unwrap } from '../context.ts'
import { referencesTo, trace } from '../trace.ts'
import { textOf, unknown } from './url.ts'

export interface Sent {
  keys: HttpKey[]
  /** Whether the keys are all there is. */
  isComplete: boolean
}

const serializers = /stringify|encode|form|serialize|params|query|body|flatten/i

const maxDepth = 8

/** @param value the query or the body of a request */
export function sentIn(value: ts.Expression, context: Context): Sent {
  const sent: Sent = { keys: [], isComplete: true }
  read(value, '', 0)
  return sent

  function read(expression: ts.Expression, prefix: string, depth: number): void {
    if (depth > maxDepth) {
      leave()
      return
    }
    const origins = trace(expression, context.checker)
    // One of several: what only some of them give may be missing.
    if (origins.length > 1) sent.isComplete = false
    for (const { node, variable } of origins) {
      if (ts.isObjectLiteralExpression(node)) readObject(node, prefix, depth)
      else if (prefix !== '') readValue(node, prefix, depth)
      else readBody(node, depth)
      if (variable) readLater(variable)
    }
  }

  /** Something is sent that can't be read. */
  function leave(): void {
    sent.isComplete = false
  }

  function readBody(node: ts.Expression, depth: number): void {
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
      leave()
      read(node.right, '', depth + 1)
    } else if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || ts.isBinaryExpression(node))
      readQuery(textOf(node, context), node)
    else if (ts.isArrayLiteralExpression(node)) readPairs(node)
    else if (ts.isNewExpression(node) || ts.isCallExpression(node)) readMade(node, depth)
    else leave()
  }

  /** `new URLSearchParams({ … })`, `qs.stringify({ … })`, `body.toString()`, `pairs.join('&')`. */
  function readMade(node: ts.NewExpression | ts.CallExpression, depth: number): void {
    const callee = unwrap(node.expression)
    const name = ts.isIdentifier(callee) ? callee.text : (memberName(callee) ?? '')
    const [argument] = node.arguments ?? []
    if (ts.isPropertyAccessExpression(callee) && name === 'join') readJoined(callee.expression)
    else if (ts.isPropertyAccessExpression(callee) && name === 'toString')
      read(callee.expression, '', depth + 1)
    else if (!serializers.test(name)) leave()
    else if (argument) read(argument, '', depth + 1)
  }

  function readObject(literal: ts.ObjectLiteralExpression, prefix: string, depth: number): void {
    for (const property of literal.properties) {
      const name = propertyName(property.name)
      if (ts.isSpreadAssignment(property)) {
        sent.isComplete = false
        read(property.expression, prefix, depth + 1)
      } else if (name === null) {
        const computed = property.name && ts.isComputedPropertyName(property.name) ? property.name : null
        const text = computed ? textOf(computed.expression, context) : unknown
        if (text === unknown || !computed || !ts.isPropertyAssignment(property)) sent.isComplete = false
        else add(text, prefix, property.initializer, computed, depth)
      } else if (ts.isPropertyAssignment(property))
        add(name, prefix, property.initializer, property.name, depth)
      else if (ts.isShorthandPropertyAssignment(property))
        add(name, prefix, property.name, property.name, depth)
    }
  }

  function add(written: string, prefix: string, value: ts.Expression, place: ts.Node, depth: number): void {
    const name = prefix === '' ? keyName(written) : `${prefix}.${keyName(written)}`
    const inner = trace(value, context.checker)
    const parts = inner.filter(
      ({ node }) => ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node),
    )
    // An object with nothing in it that can be read is sent all the same.
    push(name, parts.length === 0 ? value : null, place)
    for (const { node } of parts) {
      if (ts.isObjectLiteralExpression(node)) readObject(node, name, depth + 1)
      else if (ts.isArrayLiteralExpression(node)) readList(node, name, depth + 1)
    }
  }

  function readList(list: ts.ArrayLiteralExpression, name: string, depth: number): void {
    for (const element of list.elements) {
      if (ts.isSpreadElement(element)) sent.isComplete = false
      else read(element, `${name}[]`, depth + 1)
    }
  }

  function readValue(node: ts.Expression, prefix: string, depth: number): void {
    if (ts.isArrayLiteralExpression(node)) readList(node, prefix, depth)
    else push(keyName(prefix.replace(/(?:\[\])+$/, '')), node, node)
  }

  /** `[['customer', id], ['items[0][price]', price]]`. */
  function readPairs(list: ts.ArrayLiteralExpression): void {
    for (const element of list.elements) {
      const pair = unwrap(element)
      const [name, value] = ts.isArrayLiteralExpression(pair) ? pair.elements : []
      if (name && value) addNamed(name, value)
      else sent.isComplete = false
    }
  }

  /** `['customer=' + id, 'coupon=x'].join('&')`. */
  function readJoined(list: ts.Expression): void {
    for (const { node } of trace(list, context.checker)) {
      if (!ts.isArrayLiteralExpression(node)) sent.isComplete = false
      else for (const part of node.elements) readQuery(textOf(part, context), part)
    }
  }

  function readQuery(text: string, place: ts.Node): void {
    for (const pair of text.split('&')) {
      const [written = '', value = ''] = pair.split('=')
      const name = decoded(written)
      if (name.replaceAll(/\[\{\}\]/g, '').includes(unknown)) sent.isComplete = false
      else if (name !== '')
        sent.keys.push({ name: keyName(name), value: readable(decoded(value)), place: placeOf(place) })
    }
  }

  /** `params.append('coupon', coupon)` and `params.coupon = …` after the variable was made. */
  function readLater(variable: ts.Symbol): void {
    for (const reference of referencesTo(variable, context.checker)) {
      const member = reference.parent
      if (!ts.isPropertyAccessExpression(member) && !ts.isElementAccessExpression(member)) continue
      if (member.expression !== reference) continue
      const user = member.parent
      if (ts.isCallExpression(user) && user.expression === member) {
        const [name, value] = user.arguments
        if (/^(append|set)$/.test(memberName(member) ?? '') && name && value) addNamed(name, value)
      } else if (ts.isBinaryExpression(user) && user.left === member) {
        const at = ts.isPropertyAccessExpression(member) ? member.name : member.argumentExpression
        const name = ts.isPropertyAccessExpression(member)
          ? member.name.text
          : textOf(at as ts.Expression, context)
        if (name.startsWith(unknown)) sent.isComplete = false
        else if (user.operatorToken.kind === ts.SyntaxKind.EqualsToken) add(name, '', user.right, at, 0)
      }
    }
  }

  function addNamed(name: ts.Expression, value: ts.Expression): void {
    const text = textOf(name, context)
    if (text.startsWith(unknown)) sent.isComplete = false
    else push(keyName(text), value, name)
  }

  function push(name: string, value: ts.Expression | null, place: ts.Node): void {
    const text = value === null ? null : valueText(value)
    const key = { name, value: text, place: placeOf(place) }
    if (
      !sent.keys.some(
        (each) => each.place.start === key.place.start && each.name === name && each.value === text,
      )
    )
      sent.keys.push(key)
  }

  function valueText(value: ts.Expression): string | null {
    const node = unwrap(value)
    if (node.kind === ts.SyntaxKind.TrueKeyword) return 'true'
    if (node.kind === ts.SyntaxKind.FalseKeyword) return 'false'
    return readable(textOf(node, context))
  }

  function placeOf(node: ts.Node): HttpKey['place'] {
    return { path: context.pathOf(node.getSourceFile()), start: node.getStart(), end: node.getEnd() }
  }
}

function readable(text: string): string | null {
  return text.includes(unknown) ? null : text
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' ').trim())
  } catch {
    return text
  }
}
