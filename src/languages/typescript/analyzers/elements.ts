/** Every read, write, destructuring, key and type reference whose declaration is a changed element of Stripe's. */
import type { Certainty, Fix } from '../../../scanner/finding.ts'
import type { Jump, JumpRow } from '../../../scanner/jump.ts'
import { symbolsBehindCast } from '../behind-casts.ts'
import { carriedByPattern, carriedTypes } from '../carried.ts'
import { type Context, isMemberAccess, nodesOf, ts } from '../context.ts'
import { becomesDecimal, isReadAlike } from '../decimal-uses.ts'
import { addElement, moveFix, renameFix } from '../element-usage.ts'
import { isExpanded } from '../expanded.ts'
import { isGuarded, type Missing } from '../guards.ts'
import { isBehindInTest, isInTest } from '../in-tests.ts'
import { mockedPaths } from '../mocked-methods.ts'
import { isLookedUp, judgeComputedMethod, pathIn } from '../named-methods.ts'
import { changedOperations } from '../operation-calls.ts'
import { accessPath, operationOf } from '../operations.ts'
import { isEventObject, ownerOf, payloadTypes } from '../payload.ts'
import { isReckonedWith } from '../reckoned.ts'
import { isDeclaredPresent, redeclared } from '../redeclared.ts'
import { suitsTarget } from '../target-values.ts'
import { typesOf } from '../types-of.ts'
import { isKeyConstant, type Name, propertiesOf, type Use, useOf } from '../uses.ts'
import { isLikelyStripes } from '../whose.ts'

/** @param closed fields whose values are judged one by one, by declaration */
export function analyzeElements(
  file: ts.SourceFile,
  closed: ReadonlyMap<string, unknown>,
  context: Context,
): void {
  const { names, methods } = changedElements(context.jump)
  if (names.size === 0) return
  const judge: Judge = { ...context, closed }
  for (const node of nodesOf(file)) {
    if (!ts.isIdentifier(node) && !ts.isStringLiteralLike(node)) continue
    if (isKeyConstant(node)) judgeConstantKey(node, judge)
    else if (names.has(node.text)) judgeName(node, judge)
    else if (ts.isStringLiteralLike(node) && methods.has(pathIn(node))) judgePath(node, judge)
  }
}

type Judge = Context & { closed: ReadonlyMap<string, unknown> }

/** What of a jump has a declaration that code can name. */
interface ChangedElements {
  /** Last names of the declarations. */
  names: ReadonlySet<string>
  /** SDK paths of the methods. */
  methods: ReadonlySet<string>
  /** Last names of fields that are gone. */
  gone: ReadonlySet<string>
  /** Removed fields by their own name, as far as it is one that says something. */
  untyped: ReadonlyMap<string, JumpRow[]>
}

const known = new WeakMap<Jump, ChangedElements>()

function changedElements(jump: Jump): ChangedElements {
  const before = known.get(jump)
  if (before) return before
  const names = new Set<string>()
  const methods = new Set<string>()
  const gone = new Set<string>()
  const untyped = new Map<string, JumpRow[]>()
  for (const each of jump.rows) {
    if (!isNamed(each)) continue
    const { kind, change, element, declared } = each.row
    for (const key of declared) if (key !== element) names.add(key.split(/[#.:]/).at(-1) as string)
    if (kind === 'method') names.add(element.slice(element.lastIndexOf('.') + 1))
    if (kind === 'method') methods.add(element)
    const name = element.slice(element.lastIndexOf('.') + 1)
    if (isGone(each.row)) gone.add(name)
    if (kind === 'field' && change === 'removed' && saysEnough(element, name)) push(untyped, name, each)
  }
  const found = { names, methods, gone, untyped }
  known.set(jump, found)
  return found
}

/** `charges` alone is anybody's, `payment_intent.charges` is not. */
function saysEnough(element: string, name: string): boolean {
  return name.includes('_') || /_intent\.\w+$/.test(element)
}

function push(map: Map<string, JumpRow[]>, key: string, row: JumpRow): void {
  const list = map.get(key)
  if (list) list.push(row)
  else map.set(key, [row])
}

/** Values have an analyzer of their own; what is only required or of another type needs somebody who says so. */
function isNamed({ row, isGenerated }: JumpRow): boolean {
  if (row.kind === 'value' || row.change === 'required') return false
  return !(row.change === 'retyped' && isGenerated)
}

/** `const key = 'volume_decimal'` … `fuel[key]`: found, but the constant may name other things as well. */
function judgeConstantKey(name: ts.Identifier, context: Judge): void {
  const type = context.checker.getTypeAtLocation(name)
  const keys = type.isUnion() ? type.types : [type]
  if (keys.length > maxKeys || !keys.every((key) => key.isStringLiteral())) {
    if (ts.isElementAccessExpression(name.parent)) judgeComputedMethod(name.parent, context)
    return
  }
  const { names } = changedElements(context.jump)
  for (const key of keys) {
    const use = names.has(key.value) ? useOf(name, context, key.value) : null
    // The constant has its value elsewhere, and may stand for other things there.
    if (use) judgeUse(name, { ...use, rename: undefined }, context, keys.length === 1 ? 'certain' : 'likely')
  }
}

/** `get(stripe, 'invoices.retrieveUpcoming')`. */
function judgePath(path: ts.StringLiteralLike, context: Judge): void {
  const row = context.jump.byKey.get(pathIn(path))?.find(({ row }) => row.kind === 'method')
  if (row && isLookedUp(path, context)) addElement(path, row, 'likely', null, context)
}

/** A name of more values than this is any of Stripe's, and is read where the code knows which. */
const maxKeys = 12

function judgeName(name: Name, context: Judge): void {
  const use = useOf(name, context)
  if (use) judgeUse(name, use, context, use.isHanded ? 'likely' : 'certain')
  if (keysOf(use?.symbols ?? [], context).size === 0) judgeMocked(name, context)
}

/** A test that makes up a method which is gone tests nothing that runs. */
function judgeMocked(name: Name, context: Judge): void {
  const path = mockedPaths(name).find((each) => changedElements(context.jump).methods.has(each))
  const row = path && context.jump.byKey.get(path)?.find(({ row }) => row.kind === 'method')
  if (row) addElement(name, row, 'likely', null, context)
}

/** @param most how sure the name itself leaves us */
function judgeUse(name: Name, use: Use, context: Judge, most: Certainty = 'certain'): void {
  const declared = keysOf(
    [...use.symbols, ...use.symbols.flatMap((each) => redeclared(each, context))],
    context,
  )
  const found = declared.size > 0 ? declared : keysOf(symbolsBehindCast(name, context), context)
  if (found.size === 0) judgeUntyped(name, use, context)
  if (found.size > 1 && isAskedFor(name, use) && ![...found].every((key) => isGoneKey(key, context))) return
  const { keys, certainty } = amongEvents(name, found, use, context)
  if (use.kind === 'type' && isBelowGone(name, context)) return
  const rows = [...keys].flatMap((key) =>
    (context.jump.byKey.get(key) ?? []).filter(
      (row) =>
        isNamed(row) && applies(row, key, use, context) && !(row.unlessExpanded && isExpanded(name, context)),
    ),
  )
  const given = ts.isPropertyAssignment(name.parent) ? name.parent.initializer : null
  for (const row of worthTelling(rows, name, context))
    if (
      !suitsTarget(row, given, context) &&
      !(becomesDecimal(row, context) && isReadAlike(use.reads, context))
    )
      reportUse(name, use, row, most === 'likely' ? most : certainty, context)
}

/** What has lost the field is no longer let through: the code goes on with the objects that have it still. */
function isAskedFor(name: Name, { expression }: Use): boolean {
  return isInTest(name.parent) || (expression !== undefined && isBehindInTest(expression))
}

function isGoneKey(key: string, { jump }: Context): boolean {
  return (
    jump.byKey.get(key)?.some(({ row: { change } }) => change === 'removed' || change === 'renamed') ?? false
  )
}

/** `Inner` of `Stripe.Gone.Inner`: that `Gone` is gone is told already. */
function isBelowGone(name: Name, context: Context): boolean {
  const left = ts.isQualifiedName(name.parent) ? name.parent.left : null
  if (!left || !ts.isQualifiedName(left)) return false
  const declarations = context.checker.getSymbolAtLocation(left.right)?.declarations ?? []
  return declarations.some((each) =>
    context.jump.byKey.get(context.keyOf(each) ?? '')?.some(({ row }) => row.kind === 'type'),
  )
}

function keysOf(symbols: Use['symbols'], context: Context): Set<string> {
  const keys = new Set<string>()
  for (const symbol of symbols) {
    for (const declaration of symbol?.declarations ?? []) {
      const key = context.keyOf(declaration)
      if (key !== null) keys.add(key)
    }
  }
  return keys
}

/**
 * `object.subscription` of an event whose type is lost: what the code around says it is, else what all objects with
 * such a field have in common.
 */
function amongEvents(
  name: Name,
  keys: ReadonlySet<string>,
  use: Use,
  context: Context,
): { keys: ReadonlySet<string>; certainty: Certainty } {
  const owner = ownerOf(name)
  if (use.kind !== 'read' || !owner || new Set(use.symbols).size < 2 || !isEventObject(owner, context))
    return { keys, certainty: 'certain' }
  const types = new Set(payloadTypes(owner, context))
  const ofEvent = new Set([...keys].filter((key) => types.has(key.slice(0, key.indexOf('#')))))
  if (types.size > 0) return { keys: ofEvent, certainty: 'certain' }
  const isOneThing = [...keys].every((key) => context.jump.byKey.has(key))
  return { keys: isOneThing ? keys : new Set(), certainty: 'likely' }
}

/**
 * Operations and objects share declarations, so one name may stand for many rows. Told are the worst thing that
 * happened to it, in the words of the operation that is called, and behaviors that changed besides.
 */
function worthTelling(rows: readonly JumpRow[], name: Name, context: Context): JumpRow[] {
  if (rows.length < 2) return [...rows]
  const sorted = rows.map((row) => ({ row, weight: weightOf(row) })).sort((a, b) => a.weight - b.weight)
  const worst = sorted.filter(({ weight }) => weight === sorted[0]?.weight).map(({ row }) => row)
  const first = worst.length > 1 ? (ofCalled(worst, name, context) ?? worst[0]) : worst[0]
  const told = new Map([[first?.change, first as JumpRow]])
  for (const row of rows) if (isToldBesides(row) && !told.has(row.change)) told.set(row.change, row)
  return [...told.values()]
}

/** What is no degree of the other things that happened: it works otherwise, or Stripe advises against it. */
function isToldBesides({ row }: JumpRow): boolean {
  return row.change === 'behavior' || row.change === 'deprecated'
}

const weights = [
  'removed',
  'renamed',
  'retyped',
  'nullable',
  'optional',
  'behavior',
  'required',
  'deprecated',
]

function weightOf({ row, isGenerated }: JumpRow): number {
  return weights.indexOf(row.change) + (isGenerated ? weights.length : 0)
}

/** The row of the operation in whose arguments the name stands. */
function ofCalled(rows: readonly JumpRow[], name: Name, context: Context): JumpRow | undefined {
  if (rows[0]?.row.kind !== 'parameter') return undefined
  const call = ts.findAncestor(name.parent, ts.isCallExpression)
  const found = call && operationOf(call, changedOperations(context.jump).operations, context)
  return found ? rows.find(({ row }) => row.element.startsWith(`${found.operation} `)) : undefined
}

/** `transaction.purchase_details.fuel.volume_decimal` of something untyped: the last names are nobody else's. */
function judgeUntyped(name: Name, use: Use, context: Context): void {
  const { expression } = use
  if (use.kind !== 'read') return
  const handedOn = rowHandedOn(name, use, context)
  if (handedOn) reportUse(name, use, handedOn, 'likely', context)
  if (handedOn || !expression || !isMemberAccess(expression)) return
  if (judgeUntypedMethod(name, use, context)) return
  const rows = changedElements(context.jump).untyped.get(name.text)
  if (!rows || typesOf(expression.expression, context.checker).length > 0) return
  const path = accessPath(expression, context.checker)
  const row = rows.find((each) => endsAlike(path, each.row.element))
  if (row && isLikelyStripes(expression, row, context)) reportUse(name, use, row, 'likely', context)
}

/** A field that is gone from whatever of Stripe's a package that nothing types may hand on. */
function rowHandedOn(name: Name, { symbols, expression, reads }: Use, context: Context): JumpRow | undefined {
  const { checker, jump } = context
  // What has the member itself, a list its `filter`, is asked for that.
  if (!changedElements(jump).gone.has(name.text) || symbols.some(Boolean)) return undefined
  const carried =
    expression && isMemberAccess(expression)
      ? carriedTypes(expression.expression, checker)
      : reads && ts.isBindingElement(reads) && isUntold(reads.parent, context)
        ? carriedByPattern(reads.parent, checker)
        : []
  const keys = [...keysOf(propertiesOf(carried, name.text, checker), context)]
  const rows = keys.map((key) => jump.byKey.get(key)?.find(({ row }) => isGone(row)))
  return rows.every(Boolean) ? rows[0] : undefined
}

/** A pattern of which nothing is known but the names in it, of which nobody declares one. */
function isUntold(pattern: ts.BindingPattern, { checker }: Context): boolean {
  return checker
    .getTypeAtLocation(pattern)
    .getProperties()
    .every(({ declarations = [] }) => declarations.length === 0)
}

function isGone({ kind, change }: JumpRow['row']): boolean {
  return kind === 'field' && (change === 'removed' || change === 'renamed')
}

function judgeUntypedMethod(name: Name, use: Use, context: Context): boolean {
  const call = use.expression?.parent
  if (!call || !ts.isCallExpression(call) || call.expression !== use.expression) return false
  const found = operationOf(call, changedElements(context.jump).methods, context)
  const row = found && context.jump.byKey.get(found.operation)?.[0]
  if (!row) return false
  reportUse(name, use, row, 'likely', context)
  return true
}

/** The last two names (three of a long path) are the element's: fewer could be a column of anybody's database. */
function endsAlike(path: readonly string[], element: string): boolean {
  const names = element.split('.')
  const tail = names.slice(names.length > 3 ? -3 : -2)
  return path.slice(-tail.length).join('.') === tail.join('.')
}

/** Which changes a use can break: only reads meet `null`, only writes send a parameter. */
function applies({ row }: JumpRow, key: string, use: Use, context: Judge): boolean {
  const { checker, closed } = context
  if (row.kind === 'type') return use.kind === 'type'
  if (row.change === 'nullable' || row.change === 'optional') {
    if (use.reads === undefined || use.kind !== 'read') return false
    if (use.symbols.some((each) => isDeclaredPresent(each, context))) return false
    return !isGuarded(use.reads, missingOf(row), checker)
  }
  if (row.change === 'retyped' && closed.has(key)) return false
  // What a method answers is of no matter to who drops it.
  if (row.change === 'retyped' && row.kind === 'method')
    return use.kind === 'read' && !isDropped(use.expression)
  // An object that the code makes by itself, for a test: it is of the type, or it does not compile.
  if (row.change === 'retyped' && row.kind === 'field') return use.kind !== 'type'
  if (row.change === 'retyped' || row.change === 'behavior' || row.change === 'deprecated')
    return row.kind === 'parameter' ? use.kind === 'write' : use.kind === 'read'
  return true
}

/** `await stripe.x.del(id)` as a statement. */
function isDropped(method: ts.Expression | undefined): boolean {
  const call = method?.parent
  if (!call || !ts.isCallExpression(call) || call.expression !== method) return false
  let whole: ts.Node = call
  while (ts.isAwaitExpression(whole.parent) || ts.isVoidExpression(whole.parent)) whole = whole.parent
  return ts.isExpressionStatement(whole.parent)
}

function missingOf({ change }: JumpRow['row']): Missing {
  return change === 'nullable' ? 'null' : 'undefined'
}

export function reportUse(name: Name, use: Use, row: JumpRow, certainty: Certainty, context: Context): void {
  if (isReckonedWith(name, use, row, context)) return
  const path = context.pathOf(name.getSourceFile())
  let fix: Fix | null = null
  if (row.rename && use.rename)
    fix = renameFix(row.rename, certainty, [{ path, ...use.rename(row.rename.to) }])
  else fix = moveFix(name, use, row, certainty, context)
  // `Fuel & { volume_decimal?: string }`: the code has declared the old name for itself.
  const isOwn = (symbol: ts.Symbol | undefined) =>
    isDeclaredTwice(symbol, context) || redeclared(symbol, context).length > 0
  if (fix?.safety === 'safe' && use.symbols.some(isOwn))
    fix = { ...fix, safety: 'unsafe', reason: 'the code declares the old name itself as well' }
  addElement(ts.isComputedPropertyName(name.parent) ? name.parent : name, row, certainty, fix, context)
}

function isDeclaredTwice(symbol: ts.Symbol | undefined, { keyOf }: Context): boolean {
  const declarations = symbol?.declarations ?? []
  return (
    declarations.some((each) => keyOf(each) !== null) && declarations.some((each) => keyOf(each) === null)
  )
}
