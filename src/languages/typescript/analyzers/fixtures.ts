/** Object literals that look like Stripe's answers, in the shape of an older version: fixtures and mocks. */
import { judgeBody } from '../../../scanner/fixtures-json.ts'
import {
  type DataEntry,
  type DataObject,
  type DataScope,
  type DataValue,
  isStripeData,
  oldData,
} from '../../../scanner/old-data.ts'
import { type Context, propertyName, ts, unwrap } from '../context.ts'
import { declaredKey } from '../operations.ts'
import { properties } from '../uses.ts'

const mostFindings = 20

export function analyzeFixtures(file: ts.SourceFile, context: Context): void {
  if (context.jump.rows.length === 0 || !/\bobject['"]?\s*:/.test(file.text)) return
  const scope = { surface: context.surface, target: context.targetSurface, jump: context.jump }
  const isAboutStripe = /stripe/i.test(file.text)
  const path = context.pathOf(file)
  let found = 0
  const stack: ts.Node[] = [file]
  for (let node = stack.pop(); node && found < mostFindings; node = stack.pop()) {
    const object = ts.isObjectLiteralExpression(node) && saysObject(node) ? dataOf(node, context, 0) : null
    if (object && isStripeData(object, isAboutStripe && saysEnough(object), scope)) {
      found += report(object, path, scope, context)
      continue
    }
    if (ts.isStringLiteralLike(node) && looksLikeBody(node.text)) {
      const [usage] = judgeBody(path, node.text, scope)
      const place = { start: node.getStart(), end: node.getEnd() }
      if (usage) context.report.usages.push({ ...usage, ...place })
      found += usage ? 1 : 0
    }
    const below: ts.Node[] = []
    ts.forEachChild(node, (child) => {
      below.push(child)
    })
    stack.push(...below.reverse())
  }
}

/** An answer that is kept as text: `'{"id":"in_1","object":"invoice",…}'`. */
function looksLikeBody(text: string): boolean {
  return text.length > 40 && /^\s*[{[]/.test(text) && text.includes('"object"')
}

function report(object: DataObject, path: string, scope: DataScope, context: Context): number {
  const usage = oldData(object, path, scope)
  if (usage) context.report.usages.push({ path, ...usage })
  return usage ? 1 : 0
}

/** What is tracked or logged about a payment has a name or two of Stripe's; test data has IDs like `ch_1` as well. */
function saysEnough({ entries }: DataObject): boolean {
  const own = entries.filter(({ name }) => name !== 'object')
  const isId = (value: DataValue) => value !== null && 'text' in value && /^[a-z]{2,12}_\w+$/.test(value.text)
  return own.length > 2 || own.some(({ value }) => isId(value))
}

function saysObject(literal: ts.ObjectLiteralExpression): boolean {
  return literal.properties.some(
    (each) => ts.isPropertyAssignment(each) && propertyName(each.name) === 'object',
  )
}

const maxDepth = 12

function dataOf(literal: ts.ObjectLiteralExpression, context: Context, depth: number): DataObject {
  const contextual = depth > maxDepth ? undefined : context.checker.getContextualType(literal)
  const entries: DataEntry[] = []
  for (const property of literal.properties) {
    const name = propertyName(property.name)
    if (name === null || !property.name) continue
    const isTyped =
      contextual !== undefined &&
      properties(contextual, name, context.checker).some((symbol) => declaredKey(symbol, context) !== null)
    const value = ts.isPropertyAssignment(property)
      ? dataValue(property.initializer, context, depth + 1)
      : null
    entries.push({ name, start: property.name.getStart(), end: property.name.getEnd(), value, isTyped })
  }
  return { entries }
}

function dataValue(expression: ts.Expression, context: Context, depth: number): DataValue {
  const node = unwrap(expression)
  if (depth > maxDepth) return null
  if (ts.isObjectLiteralExpression(node)) return { object: dataOf(node, context, depth) }
  if (ts.isArrayLiteralExpression(node))
    return { list: node.elements.map((each) => dataValue(each, context, depth + 1)) }
  return ts.isStringLiteralLike(node) ? { text: node.text, start: node.getStart(), end: node.getEnd() } : null
}
