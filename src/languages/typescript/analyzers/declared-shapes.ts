/** Interfaces and schemas that a code base writes by hand after Stripe's objects, in an old shape. */
import { type DataEntry, type DataScope, isStripeData, oldData } from '../../../scanner/old-data.ts'
import { objectTypes } from '../../../scanner/stripe-objects.ts'
import { type Context, memberName, nodesOf, propertyName, ts, unwrap } from '../context.ts'

export function analyzeDeclaredShapes(file: ts.SourceFile, context: Context): void {
  if (context.jump.rows.length === 0 || !/stripe/i.test(file.text)) return
  if (!/\bStripe[A-Z]|\bliteral\s*\(/.test(file.text)) return
  const scope = { surface: context.surface, target: context.targetSurface, jump: context.jump }
  for (const node of nodesOf(file)) {
    const shape = shapeOf(node, scope)
    if (!shape || !isStripeData({ entries: shape }, true, scope)) continue
    const path = context.pathOf(file)
    const found = oldData({ entries: shape }, path, scope)
    if (!found) continue
    const fields = found.what.replace(/^This (?:test )?data has/, 'This type has')
    context.report.usages.push({
      path,
      ...found,
      what: fields,
      title: 'A type of its own in an old shape',
      why: 'What is read by this type is missing from the objects that Stripe sends, and no compiler says so.',
      todo: 'Use the type of the SDK, or write this one anew in the shape of the target version.',
    })
  }
}

/** The members that a node declares for one of Stripe's objects; null where it declares nothing of the kind. */
function shapeOf(node: ts.Node, { surface }: DataScope): DataEntry[] | null {
  if (ts.isInterfaceDeclaration(node)) return named(node.name.text, node.members, surface)
  if (ts.isTypeAliasDeclaration(node) && ts.isTypeLiteralNode(node.type))
    return named(node.name.text, node.type.members, surface)
  if (!ts.isCallExpression(node) || memberName(unwrap(node.expression)) !== 'object') return null
  const [given] = node.arguments
  return given && ts.isObjectLiteralExpression(given) ? schema(given) : null
}

/** `interface StripeSubscription { … }` */
function named(
  name: string,
  members: ts.NodeArray<ts.TypeElement>,
  surface: DataScope['surface'],
): DataEntry[] | null {
  const resource = /^I?Stripe([A-Z]\w*?)(?:Object|Data|Payload|Response|Type)?$/.exec(name)?.[1]
  // Stripe sends no dates: such a type is one of rows.
  if (resource === undefined || members.some((each) => /:\s*Date\b/.test(each.getText()))) return null
  const object = objectNamed(resource, surface)
  if (object === null) return null
  const entries = members.flatMap((member) => {
    const key = ts.isPropertySignature(member) ? propertyName(member.name) : null
    return key === null || !member.name || key === 'object' ? [] : [entryOf(key, member.name)]
  })
  return [...entries, { ...entryOf('object', members), value: { text: object, start: 0, end: 0 } }]
}

/** `CheckoutSession` → `checkout.session`. */
function objectNamed(resource: string, surface: DataScope['surface']): string | null {
  for (const [object, types] of objectTypes(surface))
    if (types.some((type) => type.replaceAll('.', '') === resource)) return object
  return null
}

/** `z.object({ object: z.literal('subscription'), … })` */
function schema(literal: ts.ObjectLiteralExpression): DataEntry[] | null {
  const entries: DataEntry[] = []
  let isOfObject = false
  for (const property of literal.properties) {
    const name = ts.isPropertyAssignment(property) ? propertyName(property.name) : null
    if (name === null || !ts.isPropertyAssignment(property)) continue
    const text = name === 'object' ? literalOf(property.initializer) : null
    if (text) isOfObject = true
    entries.push({
      ...entryOf(name, property.name),
      value: text && { text: text.text, start: text.getStart(), end: text.getEnd() },
    })
  }
  return isOfObject ? entries : null
}

function literalOf(value: ts.Expression): ts.StringLiteralLike | null {
  const call = unwrap(value)
  if (!ts.isCallExpression(call) || memberName(unwrap(call.expression)) !== 'literal') return null
  const [text] = call.arguments
  return text && ts.isStringLiteralLike(text) ? text : null
}

function entryOf(name: string, place: { pos: number; end: number } | ts.Node): DataEntry {
  const start = 'getStart' in place ? place.getStart() : place.pos
  return { name, start, end: place.end, value: null }
}
