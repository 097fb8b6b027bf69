/** Reads of gone fields where the types don't say whose they are: the event does, or the call that answered. */
import { goneField, goneNames } from '../../../scanner/stripe-objects.ts'
import { type Context, nodesOf, ts } from '../context.ts'
import { ownerOf, payloadTypes } from '../payload.ts'
import { type Name, type Use, useOf } from '../uses.ts'
import { isOfOtherProvider } from '../whose.ts'
import { reportUse } from './elements.ts'

export function analyzeWebhookPayloads(file: ts.SourceFile, context: Context): void {
  const names = goneNames(context.jump)
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

function judge(name: Name, use: Use, owner: ts.Expression | ts.BindingPattern, context: Context): void {
  const types = payloadTypes(owner, context)
  const row = types.length > 0 ? goneField(types, name.text, context.jump) : undefined
  const value = ts.isExpression(owner) ? owner : takenApart(owner)
  if (row && !(value && isOfOtherProvider(value, context))) reportUse(name, use, row, 'likely', context)
}

/** What a pattern takes apart. */
function takenApart(pattern: ts.BindingPattern): ts.Expression | undefined {
  let whole: ts.Node = pattern
  while (ts.isBindingElement(whole.parent)) whole = whole.parent.parent
  return ts.isVariableDeclaration(whole.parent) ? whole.parent.initializer : undefined
}
