/** Strings in `expand` lists that lead to what is gone: Stripe refuses the whole request. */

import type { Surface } from '../../../catalog/surface.ts'
import { type GoneSegment, goneSegment, movedExpand, wordOnExpand } from '../../../scanner/expand-path.ts'
import type { Certainty, Fix } from '../../../scanner/finding.ts'
import type { StringBite } from '../../../scanner/jump.ts'
import { type Context, isMemberAccess, memberName, nodesOf, propertyName, ts, unwrap } from '../context.ts'
import { replaceString } from '../edits.ts'
import { addElement, sentence, sinceOf, upgradeFix } from '../element-usage.ts'
import { type ExpandString, stringsOf } from '../expand-strings.ts'
import { accessPath, declaredKey, type OperationCall, operationOf } from '../operations.ts'
import { parameterShapes } from '../params.ts'
import { properties } from '../uses.ts'
import { handedLists, wrappedCalls } from '../wrappers.ts'

export function analyzeExpand(file: ts.SourceFile, context: Context): void {
  if (context.jump.rows.length + context.jump.strings.length === 0) return
  for (const { inner, list } of handedLists(file, 'expand', callsOf(context), context))
    judgeList(list, inner, context)
  if (!/expand/i.test(file.text)) return
  for (const node of nodesOf(file)) {
    if (ts.isCallExpression(node)) judgeCall(node, context)
    else if (ts.isObjectLiteralExpression(node)) judgeTyped(node, context)
  }
  for (const { inner, argument } of wrappedCalls(file, new Set(['expand']), callsOf(context), context))
    for (const { values } of parameterShapes(argument, 'expand', context))
      for (const value of values) judgeList(value, inner, context)
}

const finders = new WeakMap<Context, (file: ts.SourceFile) => readonly OperationCall[]>()

/** The calls of any operation in a file. */
function callsOf(context: Context): (file: ts.SourceFile) => readonly OperationCall[] {
  const known = finders.get(context)
  if (known) return known
  const { operations, methods } = operationsOf(context.surface)
  const byFile = new WeakMap<ts.SourceFile, OperationCall[]>()
  const find = (file: ts.SourceFile) => {
    const before = byFile.get(file)
    if (before) return before
    const found = nodesOf(file).flatMap((node) => {
      if (!ts.isCallExpression(node)) return []
      const callee = unwrap(node.expression)
      if (!isMemberAccess(callee) || !methods.has(memberName(callee) ?? '')) return []
      return operationOf(node, operations, context) ?? []
    })
    byFile.set(file, found)
    return found
  }
  finders.set(context, find)
  return find
}

/** Whose response is expanded; '': of a call that is Stripe's, whichever it is. */
interface Expanded {
  operation: string
  certainty: Certainty
}

function judgeCall(call: ts.CallExpression, context: Context): void {
  const { operations, methods } = operationsOf(context.surface)
  const callee = unwrap(call.expression)
  if (call.arguments.length === 0) return
  if (isMemberAccess(callee) ? !methods.has(memberName(callee) ?? '') : !ts.isIdentifier(callee)) return
  const found = operationOf(call, operations, context)
  if (found) {
    const ids = context.surface.operations[found.operation]
    const given = call.arguments.slice(ids?.idsOptional ? 0 : (ids?.ids?.length ?? 0))
    for (const argument of given) {
      if (ts.isStringLiteralLike(argument) || ts.isFunctionLike(argument)) continue
      const params = ts.isSpreadElement(argument) ? argument.expression : argument
      for (const { values } of parameterShapes(params, 'expand', context))
        for (const value of values) judgeList(value, found, context)
    }
    return
  }
  const literals = call.arguments.map(unwrap).filter(ts.isObjectLiteralExpression)
  const lists = literals.flatMap((literal) => listIn(literal) ?? [])
  if (lists.length === 0 || !accessPath(callee, context.checker).some((name) => /stripe/i.test(name))) return
  for (const list of lists) judgeList(list, { operation: '', certainty: 'likely' }, context)
}

function listIn(literal: ts.ObjectLiteralExpression): ts.Expression | null {
  for (const property of literal.properties) {
    if (ts.isShorthandPropertyAssignment(property) && property.name.text === 'expand') return property.name
    if (ts.isPropertyAssignment(property) && propertyName(property.name) === 'expand')
      return property.initializer
  }
  return null
}

/** Params that are typed where they are built, and passed on by somebody else. */
function judgeTyped(literal: ts.ObjectLiteralExpression, context: Context): void {
  const list = listIn(literal)
  // What stands in a call of the API is judged there.
  if (!list || ts.isArrayLiteralExpression(literal.parent)) return
  const type = context.checker.getContextualType(literal)
  if (!type) return
  const { byParams } = operationsOf(context.surface)
  for (const symbol of properties(type, 'expand', context.checker)) {
    const key = declaredKey(symbol, context)
    const params = key?.endsWith('#expand') ? key.slice(0, -'#expand'.length) : ''
    for (const operation of byParams.get(params) ?? [])
      judgeList(list, { operation, certainty: 'certain' }, context)
  }
}

interface Operations {
  operations: ReadonlySet<string>
  methods: ReadonlySet<string>
  /** By the type of their parameters. */
  byParams: ReadonlyMap<string, string[]>
}

const known = new WeakMap<Surface, Operations>()

function operationsOf(surface: Surface): Operations {
  const before = known.get(surface)
  if (before) return before
  const operations = new Set(Object.keys(surface.operations))
  const methods = new Set([...operations].map((each) => each.slice(each.lastIndexOf('.') + 1)))
  const byParams = new Map<string, string[]>()
  for (const [operation, { params }] of Object.entries(surface.operations)) {
    const name = params?.slice(params.indexOf('@') + 1) ?? ''
    byParams.set(name, [...(byParams.get(name) ?? []), operation])
  }
  const found = { operations, methods, byParams }
  known.set(surface, found)
  return found
}

function judgeList(list: ts.Expression, expanded: Expanded, context: Context): void {
  for (const string of stringsOf(list, context)) judge(string, expanded, context)
}

function judge(string: ExpandString, { operation, certainty }: Expanded, context: Context): void {
  const { surface, targetSurface, jump } = context
  const { text, node } = string
  const path = text.split('.')
  const gone = goneSegment(path, operation, surface, jump)
  if (gone) {
    const what = `\`${text}\` cannot be expanded any more: ${sentence(gone.row)}`
    const isWritten = ts.isStringLiteralLike(node) && node.text === text
    const fix = isWritten ? movedFix(node, gone, { operation, certainty }, context) : null
    return void addElement(node, gone.row, certainty, fix, context, what)
  }
  const word = wordOnExpand(path, operation, targetSurface, jump)
  if (word) reportWord(node, word, { operation, certainty }, context)
}

/** The string with the field's new place, where Stripe expands that. */
function movedFix(
  literal: ts.StringLiteralLike,
  gone: GoneSegment,
  { operation, certainty }: Expanded,
  context: Context,
): Fix | null {
  const { upgrade, rename, row } = gone.row
  const sibling = rename?.to ?? row.to
  const to =
    upgrade?.verb === 'move'
      ? upgrade.to
      : sibling && [...row.element.split('.').slice(1, -1), sibling].join('.')
  const moved = to ? movedExpand(literal.text.split('.'), gone, to, operation, context.targetSurface) : null
  if (!moved) return null
  const path = context.pathOf(literal.getSourceFile())
  const edits = [{ path, ...replaceString(literal, moved.join('.')) }]
  const reason = upgrade?.reason ?? 'what reads the response must read the new place too'
  return upgradeFix({ safety: 'unsafe', reason }, certainty, `Expand ${moved.join('.')}`, edits)
}

function reportWord(
  literal: ts.Expression,
  { change }: StringBite,
  { operation, certainty }: Expanded,
  context: Context,
): void {
  context.report.usages.push({
    path: context.pathOf(literal.getSourceFile()),
    start: literal.getStart(),
    end: literal.getEnd(),
    change,
    element: operation === '' ? 'expand' : `${operation} expand`,
    certainty,
    what: `Since ${sinceOf(change)}: ${change.title}.`,
    fix: null,
  })
}
