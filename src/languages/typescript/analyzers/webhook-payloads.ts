/** Reads of gone fields where the types don't say whose they are: the event does, or the call that answered. */
import { typesOf } from '../../../scanner/expand-path.ts'
import type { Jump, JumpRow } from '../../../scanner/jump.ts'
import { goneField, goneNames, hasMember } from '../../../scanner/stripe-objects.ts'
import { type Context, nodesOf, ts } from '../context.ts'
import { isExpanded } from '../expanded.ts'
import { isInTest } from '../in-tests.ts'
import { isEventObject, ownerOf, payloadTypes } from '../payload.ts'
import { type Name, type Use, useOf } from '../uses.ts'
import { isOfOtherProvider } from '../whose.ts'
import { reportUse } from './elements.ts'

export function analyzeWebhookPayloads(file: ts.SourceFile, context: Context): void {
  const names = lostNames(context.jump)
  if (names.size === 0) return
  for (const node of nodesOf(file)) {
    if ((!ts.isIdentifier(node) && !ts.isStringLiteralLike(node)) || !names.has(node.text)) continue
    const owner = ownerOf(node)
    const use = owner && useOf(node, context)
    // What has a declaration, Stripe's or the code's own, is judged by that.
    if (!owner || !use || use.kind !== 'read' || use.symbols.some((symbol) => symbol !== undefined)) continue
    judge(node, use, owner, context)
  }
}

const known = new WeakMap<Jump, ReadonlySet<string>>()

/** Last names of the fields that are gone, or come no more unless a call asks for them. */
function lostNames(jump: Jump): ReadonlySet<string> {
  const unsent = jump.rows.filter(({ unlessExpanded }) => unlessExpanded)
  const names =
    known.get(jump) ??
    new Set([
      ...goneNames(jump),
      ...unsent.map(({ row }) => row.element.slice(row.element.lastIndexOf('.') + 1)),
    ])
  known.set(jump, names)
  return names
}

/** The row of a field that comes only where it is expanded: in an event never. */
function unsentField(types: readonly string[], name: Name, context: Context): JumpRow | undefined {
  const rows = types.map((type) =>
    context.jump.byKey.get(`${type}#${name.text}`)?.find(({ unlessExpanded }) => unlessExpanded),
  )
  return rows.every((row) => row !== undefined) && !isExpanded(name, context) ? rows[0] : undefined
}

function judge(name: Name, use: Use, owner: ts.Expression | ts.BindingPattern, context: Context): void {
  const told = payloadTypes(owner, context)
  const types =
    told.length === 0 && isAskedOfEvent(name, owner, context) ? objectsWith(name.text, context) : told
  const row =
    types.length > 0
      ? (goneField(types, name.text, context.jump) ?? unsentField(types, name, context))
      : undefined
  const value = ts.isExpression(owner) ? owner : takenApart(owner)
  if (row && !(value && isOfOtherProvider(value, context))) reportUse(name, use, row, 'likely', context)
}

/** `'name' in event.data.object`, of any event. */
function isAskedOfEvent(name: Name, owner: ts.Expression | ts.BindingPattern, context: Context): boolean {
  return isInTest(name.parent) && isEventObject(owner, context)
}

/** The objects of events that have a member of the name today. */
function objectsWith(name: string, { surface }: Context): string[] {
  const types = typesOf([...new Set(Object.values(surface.eventObjects))], surface)
  return [...new Set(types)].filter((type) => hasMember(surface, type, name))
}

/** What a pattern takes apart. */
function takenApart(pattern: ts.BindingPattern): ts.Expression | undefined {
  let whole: ts.Node = pattern
  while (ts.isBindingElement(whole.parent)) whole = whole.parent.parent
  return ts.isVariableDeclaration(whole.parent) ? whole.parent.initializer : undefined
}
