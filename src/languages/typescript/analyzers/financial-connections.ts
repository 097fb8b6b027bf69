/** Financial Connections sessions created without `permissions`, or with permissions that Stripe refuses. */
import {
  legalPermissions,
  linkAccountSessions,
  permissionsDuplicate,
  permissionsInvalid,
  permissionsRequired,
} from '../../../catalog/standing/financial-connections.ts'
import type { TextEdit } from '../../../fixes/edit.ts'
import type { Certainty, Fix } from '../../../scanner/finding.ts'
import type { Usage } from '../../../scanner/usage.ts'
import { type Context, isMemberAccess, lineOf, memberName, nodesOf, ts, unwrap } from '../context.ts'
import { arrayText, insertProperty, quoteAround, replaceNode } from '../edits.ts'
import { accessPath, type OperationCall, operationOf } from '../operations.ts'
import { absentParts, type ParameterShape, parameterShapes } from '../params.ts'
import { unclear } from '../pins.ts'
import { isPlaceholder } from '../placeholder.ts'
import { sharingOf } from '../sharing.ts'
import { trace } from '../trace.ts'

const real = 'financialConnections.sessions.create'
/** The migration guide's name for it; in no SDK, so the declarations carry it as a phantom. */
export const guideSpelling = 'financialConnections.linkAccountSessions.create'
const operations = new Set([real, guideSpelling])
const legal: ReadonlySet<string> = new Set(legalPermissions)

export function analyzeFinancialConnections(file: ts.SourceFile, context: Context): void {
  if (!/financialConnections|linkAccountSessions|sessions/.test(file.text)) return
  for (const node of nodesOf(file)) {
    if (!ts.isCallExpression(node) || !mayCreate(node)) continue
    const found = operationOf(node, operations, context)
    if (found) judge(found, context)
  }
}

/** `….create(…)`, or a name that may be an alias of it: the rest is not worth the checker's time. */
function mayCreate({ expression }: ts.CallExpression): boolean {
  const callee = unwrap(expression)
  return isMemberAccess(callee) ? memberName(callee) === 'create' : ts.isIdentifier(callee)
}

function judge(found: OperationCall, context: Context): void {
  const isGuideSpelling = found.operation === guideSpelling
  if (isGuideSpelling) reportSpelling(found, context)
  const argument = found.call.arguments[0]
  const note = isGuideSpelling
    ? ' The SDK has no `linkAccountSessions`: the session resource is `financialConnections.sessions`.'
    : ''
  if (!argument || ts.isSpreadElement(argument)) {
    const what = argument
      ? 'The arguments of this call are spread, so whether it passes `permissions` could not be resolved.'
      : 'This call creates a Financial Connections session without any parameters; the API requires `account_holder` and `permissions`.'
    report(found, found.call.expression, argument ? 'likely' : 'certain', what + note, null, context)
    if (argument) unresolved(found.call, context)
    return
  }
  const shapes = parameterShapes(argument, 'permissions', context)
  for (const shape of shapes)
    if (shapes.length === 1 || !isPlaceholder(shape.origin, context))
      judgeShape(found, argument, shape, note, context)
}

function judgeShape(
  found: OperationCall,
  argument: ts.Expression,
  shape: ParameterShape,
  note: string,
  context: Context,
): void {
  if (shape.state === 'present') {
    for (const value of shape.values) judgeValue(found, value, note, context)
    const path = pathOf(found.call, context)
    context.report.sound.push({ path, line: lineOf(found.call), change: permissionsRequired.slug })
    return
  }
  const { certainty, fix } = verdict(found, shape, context)
  const place = shape.literal && shape.origin.via.length === 0 ? shape.literal : argument
  report(
    found,
    shape.state === 'absent' ? placeOf(found, place) : argument,
    certainty,
    words(shape, context) + note,
    fix,
    context,
  )
  if (shape.state === 'unknown') unresolved(argument, context)
}

function verdict(
  found: OperationCall,
  shape: ParameterShape,
  context: Context,
): { certainty: Certainty; fix: Fix | null } {
  const { literal, origin, state } = shape
  const builtElsewhere = origin.via.includes('builder') || origin.via.includes('default')
  const sharing = sharingOf(origin, found.call, context)
  const isSure =
    state === 'absent' && !builtElsewhere && !origin.via.includes('reassigned') && sharing !== 'handed'
  const certainty = isSure ? found.certainty : 'likely'
  if (!literal || origin.via.includes('default')) return { certainty, fix: null }
  const reason =
    state === 'maybe'
      ? 'permissions are passed in some cases, and this may replace them'
      : state === 'unknown'
        ? 'part of the object could not be read: it may carry permissions of its own, which this would replace'
        : builtElsewhere
          ? 'the object is built by a function that others may use'
          : sharing === 'handed'
            ? 'other code has the object before this call, and may add permissions itself'
            : sharing === 'shared'
              ? 'the object is used elsewhere too'
              : found.certainty === 'likely' && !saysStripe(found, context)
                ? 'the client is untyped, and only the names of the call say that it is Stripe’s'
                : null
  const edits = addPermissions(shape, context).map((edit) => ({ path: pathOf(literal, context), ...edit }))
  const title = fixTitle(context)
  if (edits.length === 0) return { certainty, fix: null }
  return {
    certainty,
    fix: reason === null ? { safety: 'safe', title, edits } : { safety: 'unsafe', title, reason, edits },
  }
}

/** `this.stripe`, `stripeClient`, `getStripe()`: an untyped client that is called what it is. */
function saysStripe({ call }: OperationCall, { checker }: Context): boolean {
  return accessPath(call.expression, checker).some((name) => /stripe/i.test(name))
}

/** In the literal that lacks it; where `permissions: undefined` stands, also in one branch, in its place. */
function addPermissions(shape: ParameterShape, context: Context): TextEdit[] {
  const literal = shape.literal as ts.ObjectLiteralExpression
  const array = arrayText(context.permissions, quoteAround(literal))
  return shape.written
    ? absentParts(shape.written).map((part) => replaceNode(part, array))
    : insertProperty(literal, `permissions: ${array}`)
}

function words(shape: ParameterShape, context: Context): string {
  const line =
    shape.origin.via.length > 0
      ? ` (its parameters come from line ${lineOf(shape.origin.node)} of \`${pathOf(shape.origin.node, context)}\`)`
      : ''
  if (shape.state === 'absent')
    return `This call creates a Financial Connections session without \`permissions\`, which the API requires in every version${line}.`
  if (shape.state === 'maybe')
    return `This call passes \`permissions\`, which the API requires in every version, only in some cases${line}.`
  return `Whether this call passes \`permissions\`, which the API requires in every version, could not be resolved${line}.`
}

/** What is passed: an array, not empty, of legal values, each once. */
function judgeValue(found: OperationCall, expression: ts.Expression, note: string, context: Context): void {
  for (const { node } of trace(expression, context.checker)) {
    if (ts.isStringLiteralLike(node)) {
      add(
        found,
        permissionsInvalid,
        node,
        `\`permissions\` is an array; here it is the string \`${node.text}\`.`,
        null,
        context,
      )
      continue
    }
    if (!ts.isArrayLiteralExpression(node)) continue
    if (node.elements.length === 0) {
      const text = arrayText(context.permissions, quoteAround(found.call))
      const fix: Fix = {
        safety: 'safe',
        title: fixTitle(context),
        edits: [{ path: pathOf(node, context), ...replaceNode(node, text) }],
      }
      report(
        found,
        node,
        found.certainty,
        `An empty \`permissions\` array is not sent at all, and the API requires one in every version.${note}`,
        fix,
        context,
      )
      continue
    }
    judgeElements(found, node, context)
  }
}

function judgeElements(found: OperationCall, array: ts.ArrayLiteralExpression, context: Context): void {
  const seen = new Set<string>()
  for (const element of array.elements) {
    for (const { node } of trace(
      ts.isSpreadElement(element) ? element.expression : element,
      context.checker,
    )) {
      if (!ts.isStringLiteralLike(node)) continue
      if (!legal.has(node.text))
        add(
          found,
          permissionsInvalid,
          element,
          `\`${node.text}\` is not a permission of Financial Connections.`,
          null,
          context,
        )
      else if (seen.has(node.text)) {
        const fix = node === unwrap(element) ? removeElement(array, element, context) : null
        add(found, permissionsDuplicate, element, `\`${node.text}\` is listed twice.`, fix, context)
      }
      seen.add(node.text)
    }
  }
}

/** From the end of the element before, so that spacing and a comma after the last one stay. */
function removeElement(array: ts.ArrayLiteralExpression, element: ts.Expression, context: Context): Fix {
  const before = array.elements[array.elements.indexOf(element) - 1] as ts.Expression
  const edit = { path: pathOf(array, context), start: before.getEnd(), end: element.getEnd(), text: '' }
  return { safety: 'safe', title: 'Name the permission once', edits: [edit] }
}

function reportSpelling({ call, certainty }: OperationCall, context: Context): void {
  const name = resourceName(unwrap(call.expression))
  const fix: Fix | null = name && {
    safety: 'unsafe',
    title: 'Call financialConnections.sessions.create',
    reason: 'the client here may be a wrapper that has such a method',
    edits: [{ path: pathOf(name, context), start: name.getStart(), end: name.getEnd(), text: 'sessions' }],
  }
  add(
    { call, certainty, operation: guideSpelling },
    linkAccountSessions,
    name ?? call.expression,
    'The `stripe` package has no `financialConnections.linkAccountSessions`; sessions are made with `financialConnections.sessions.create`.',
    fix,
    context,
  )
}

/** The `linkAccountSessions` of `x.linkAccountSessions.create`. */
function resourceName(callee: ts.Expression): ts.Node | null {
  const owner = isMemberAccess(callee) ? unwrap(callee.expression) : null
  return owner && ts.isPropertyAccessExpression(owner) && owner.name.text === 'linkAccountSessions'
    ? owner.name
    : null
}

/** A call is pointed at by its callee: `stripe.financialConnections.sessions.create`. */
function placeOf(found: OperationCall, node: ts.Node): ts.Node {
  return ts.isObjectLiteralExpression(node) ? found.call : node
}

function fixTitle({ permissions }: Context): string {
  return `Add permissions: ${arrayText(permissions, "'")}`
}

function report(
  found: OperationCall,
  place: ts.Node,
  certainty: Certainty,
  what: string,
  fix: Fix | null,
  context: Context,
): void {
  add({ ...found, certainty }, permissionsRequired, place, what, fix, context)
}

function add(
  { certainty }: OperationCall,
  change: Usage['change'],
  place: ts.Node,
  what: string,
  fix: Fix | null,
  context: Context,
): void {
  context.report.usages.push({
    path: pathOf(place, context),
    start: place.getStart(),
    end: place.getEnd(),
    change,
    element: change === linkAccountSessions ? guideSpelling : `${real} permissions`,
    certainty,
    what,
    fix,
  })
}

function unresolved(node: ts.Node, context: Context): void {
  unclear(node, 'the parameters of a Financial Connections session', context)
}

function pathOf(node: ts.Node, context: Context): string {
  return context.pathOf(node.getSourceFile())
}
