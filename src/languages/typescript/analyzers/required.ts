/** Parameters that an operation asks for since the target's version, in calls that visibly leave them out. */
import { isAlias } from '../../../catalog/surface.ts'
import type { Jump, JumpRow } from '../../../scanner/jump.ts'
import { pathShapes } from '../argument-paths.ts'
import { type Context, nodesOf, propertyName, ts } from '../context.ts'
import { addElement } from '../element-usage.ts'
import { methodName, operationCalls, paramsOf } from '../operation-calls.ts'
import type { OperationCall } from '../operations.ts'
import { sharingOf } from '../sharing.ts'

export function analyzeRequired(file: ts.SourceFile, context: Context): void {
  judgeCalls(file, context)
  judgeTyped(file, context)
}

function judgeCalls(file: ts.SourceFile, context: Context): void {
  for (const found of operationCalls(file, context)) {
    const rows = context.jump.parameters.get(found.operation) ?? []
    const required = rows.filter(({ row, isGenerated }) => row.change === 'required' && !isGenerated)
    const argument = required.length === 0 ? 'spread' : paramsOf(found, context)
    if (argument === 'spread') continue
    for (const row of required) {
      if (argument !== 'none') judge(found, argument, row, rows, context)
      else if (!pathOf(row).includes('.')) addElement(methodName(found), row, found.certainty, null, context)
    }
  }
}

function judge(
  found: OperationCall,
  argument: ts.Expression,
  row: JumpRow,
  rows: readonly JumpRow[],
  context: Context,
): void {
  for (const { state, literal, origin, missing } of pathShapes(argument, pathOf(row), context)) {
    if (
      state !== 'absent' ||
      missing.includes('.') ||
      !literal ||
      sharingOf(origin, found.call, context) === 'handed'
    )
      continue
    if (isToldAlready(argument, row, rows, context)) return
    const isSeen = origin.via.every((via) => via === 'constant' || via === 'branch' || via === 'property')
    addElement(literal, row, isSeen ? found.certainty : 'likely', null, context)
  }
}

/** What was passed in its stead until now is there, and its own finding names the new parameter. */
function isToldAlready(
  argument: ts.Expression,
  required: JumpRow,
  rows: readonly JumpRow[],
  context: Context,
): boolean {
  const path = pathOf(required)
  return rows.some((each) => {
    if (each.row.kind !== 'parameter' || each.row.change !== 'removed' || each.isGenerated) return false
    const { upgrade } = each
    const to = upgrade === undefined || upgrade.verb === 'remove' ? null : upgrade.to
    const leads =
      to !== null &&
      (to === lastOf(path) || to === path || to.startsWith(`${path}.`) || path.startsWith(`${to}.`))
    if (!leads && each.change !== required.change) return false
    return pathShapes(argument, pathOf(each), context).some(({ state }) => state !== 'absent')
  })
}

/** `promotion.type` of `promotionCodes.create promotion.type`. */
function pathOf({ row }: JumpRow): string {
  return row.element.slice(row.element.indexOf(' ') + 1)
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}

// --- by type ---

interface Asking {
  /** Names of all members of the type. */
  members: ReadonlySet<string>
  /** What it asks for since the target's version, by its name. */
  required: Map<string, JumpRow>
}

const known = new WeakMap<Jump, ReadonlyMap<string, Asking>>()

/** Types of parameters that ask for more since the target's version. */
function askingTypes({ jump, surface }: Context): ReadonlyMap<string, Asking> {
  const before = known.get(jump)
  if (before) return before
  const asking = new Map<string, Asking>()
  for (const each of jump.rows) {
    if (each.row.change !== 'required' || each.row.kind !== 'parameter') continue
    for (const key of each.row.declared) {
      const name = key.slice(0, key.indexOf('#'))
      const type = surface.types[name]
      if (!type || isAlias(type)) continue
      const one = asking.get(name) ?? { members: new Set(Object.keys(type.p)), required: new Map() }
      asking.set(name, one)
      one.required.set(lastOf(pathOf(each)).replace('[]', ''), each)
    }
  }
  known.set(jump, asking)
  return asking
}

/** `const usage: Stripe.AlertCreateParams.UsageThreshold = { gte: 1 }`: a literal that is of such a type, wherever it goes. */
function judgeTyped(file: ts.SourceFile, context: Context): void {
  const asking = askingTypes(context)
  // In JavaScript nobody compares a literal with a type.
  if (asking.size === 0 || !/\.[cm]?tsx?$/.test(file.fileName)) return
  const path = context.pathOf(file)
  const told = new Set(context.report.usages.flatMap((each) => (each.path === path ? [each.start] : [])))
  for (const node of nodesOf(file)) {
    if (!ts.isObjectLiteralExpression(node) || told.has(node.getStart()) || !isWhole(node)) continue
    // What was passed in its stead is told, and names the new one.
    if (node.properties.some(({ name }) => name && told.has(name.getStart()))) continue
    const names = node.properties.map(({ name }) => propertyName(name))
    // The type that is expected of a literal costs much to find out, and most literals have keys that no such type has.
    if (![...asking.values()].some((each) => lacks(each, names))) continue
    const { required } = asking.get(typeOf(node, context) ?? '') ?? {}
    for (const [name, row] of required ?? [])
      if (!names.includes(name)) addElement(node, row, 'certain', null, context)
  }
}

/** Whether a literal of these keys may be of the type, and leaves out something that it asks for. */
function lacks({ members, required }: Asking, names: readonly (string | null)[]): boolean {
  return (
    names.every((name) => name !== null && members.has(name)) &&
    [...required.keys()].some((name) => !names.includes(name))
  )
}

/** Every key stands in it, and it must be all that its type asks for. */
function isWhole(literal: ts.ObjectLiteralExpression): boolean {
  return !ts.isAsExpression(literal.parent) && !literal.properties.some(ts.isSpreadAssignment)
}

/** The name of the one type that is expected of a literal, `SkuCreateParams.Inventory`. */
function typeOf(literal: ts.ObjectLiteralExpression, { checker, keyOf }: Context): string | null {
  const expected = checker.getContextualType(literal)
  if (!expected) return null
  const types = (expected.isUnion() ? expected.types : [expected]).filter(
    ({ flags }) => flags & ts.TypeFlags.Object,
  )
  const [declaration] = types.length === 1 ? (types[0]?.symbol?.declarations ?? []) : []
  return declaration ? keyOf(declaration) : null
}
