/** Strings in `expand` lists that lead to what is gone: Stripe refuses the whole request. */

import { isAlias, type Surface } from '../../../catalog/surface.ts'
import type { JumpRow, StringBite } from '../../../scanner/jump.ts'
import { type Context, nodesOf, propertyName, ts, unwrap } from '../context.ts'
import { addElement, sinceOf } from '../element-usage.ts'
import { accessPath, type OperationCall, operationOf } from '../operations.ts'

export function analyzeExpand(file: ts.SourceFile, context: Context): void {
  if (context.jump.rows.length + context.jump.strings.length === 0 || !/\bexpand\b/.test(file.text)) return
  for (const node of nodesOf(file)) {
    if (!ts.isStringLiteralLike(node) || !ts.isArrayLiteralExpression(node.parent)) continue
    const call = callThatExpands(node.parent, context)
    if (call) judge(node, call, context)
  }
}

/** `expand: […]` in the arguments of a call. */
function callThatExpands(list: ts.ArrayLiteralExpression, context: Context): OperationCall | null {
  const property = list.parent
  if (!ts.isPropertyAssignment(property) || propertyName(property.name) !== 'expand') return null
  const call = ts.findAncestor(property, ts.isCallExpression)
  if (!call?.arguments.some((argument) => unwrap(argument) === property.parent)) return null
  const found = operationOf(call, operationsOf(context.surface), context)
  if (found) return found
  const isCalledStripe = accessPath(call.expression, context.checker).some((name) => /stripe/i.test(name))
  return isCalledStripe ? { operation: '', certainty: 'likely', call } : null
}

const operations = new WeakMap<Surface, ReadonlySet<string>>()

function operationsOf(surface: Surface): ReadonlySet<string> {
  const known = operations.get(surface) ?? new Set(Object.keys(surface.operations))
  operations.set(surface, known)
  return known
}

function judge(literal: ts.StringLiteralLike, found: OperationCall, context: Context): void {
  const path = literal.text.split('.')
  const bite = context.jump.strings.find((each) => 'expand' in each.bite && each.bite.expand === path.at(-1))
  if (bite) return void reportWord(literal, bite, found, context)
  const row = goneOn(path, found.operation, context)
  if (row) addElement(literal, row, found.certainty, null, context)
}

function reportWord(
  literal: ts.StringLiteralLike,
  { change }: StringBite,
  found: OperationCall,
  context: Context,
): void {
  context.report.usages.push({
    path: context.pathOf(literal.getSourceFile()),
    start: literal.getStart(),
    end: literal.getEnd(),
    change,
    element: `${found.operation || 'expand'} expand`.replace('expand expand', 'expand'),
    certainty: found.certainty,
    what: `Since ${sinceOf(change)}: ${change.title}.`,
    fix: null,
  })
}

/** The first field on the way that the target no longer has. */
function goneOn(path: readonly string[], operation: string, { surface, jump }: Context): JumpRow | undefined {
  const called = surface.operations[operation]
  if (!called) return undefined
  let types = typesOf(called.returns, surface)
  for (const name of called.kind !== undefined && path[0] === 'data' ? path.slice(1) : path) {
    const next: string[] = []
    for (const each of types) {
      const type = surface.types[each]
      const member = type && !isAlias(type) ? type.p[name] : undefined
      if (!member) continue
      const row = jump.byKey
        .get(`${each}#${name}`)
        ?.find(({ row }) => row.kind === 'field' && row.change === 'removed')
      if (row) return row
      next.push(...typesOf(member.t, surface))
    }
    // `data` of a list is no member of its own in a surface.
    if (next.length > 0) types = next
    else if (name !== 'data') return undefined
  }
  return undefined
}

/** Names of the types that kinds lead to, aliases followed. */
function typesOf(kinds: readonly string[], surface: Surface, depth = 0): string[] {
  return kinds.flatMap((kind) => {
    const name = /@(.+)$/.exec(kind)?.[1]
    const type = name === undefined ? undefined : surface.types[name]
    if (name === undefined || type === undefined) return []
    return isAlias(type) ? (depth < 5 ? typesOf(type.alias.t, surface, depth + 1) : []) : [name]
  })
}
