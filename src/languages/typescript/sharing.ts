import { type Context, isMemberAccess, symbolOf, ts, unwrap } from './context.ts'
import { declaredKey } from './operations.ts'
import { type Origin, outermost, referencesTo } from './trace.ts'

/**
 * Who besides one call has hold of an object: `own`, nobody; `shared`, others read it, so an edit reaches them too;
 * `handed`, other code had it before the call and may have changed it.
 */
export type Sharing = 'own' | 'shared' | 'handed'

/** What is mentioned more often has been to many places: nobody reads all of them for each of its calls. */
const maxReferences = 200

export function sharingOf(origin: Origin, call: ts.CallExpression, context: Context): Sharing {
  const { variable } = origin
  if (!variable) return origin.via.includes('property') ? 'shared' : 'own'
  const references = referencesTo(variable, context.checker)
  if (references.length > maxReferences) return 'handed'
  const uses = references.map((each) => useOf(each, call, context))
  if (uses.includes('handed')) return 'handed'
  const declared = variable.valueDeclaration
  const exported = declared && ts.getCombinedModifierFlags(declared) & ts.ModifierFlags.Export
  return exported || uses.includes('shared') || origin.via.includes('property') ? 'shared' : 'own'
}

function useOf(reference: ts.Identifier, call: ts.CallExpression, context: Context): Sharing {
  const outer = outermost(reference)
  const { parent } = outer
  const inCall = call.getSourceFile() === reference.getSourceFile()
  if (inCall && reference.pos >= call.pos && reference.end <= call.end) return 'own'
  if (isMemberAccess(parent) && parent.expression === outer) return 'own'
  if (ts.isReturnStatement(parent) || ts.isArrowFunction(parent) || ts.isExpressionStatement(parent))
    return 'own'
  if (ts.isBinaryExpression(parent) && parent.left === outer) return 'own'
  if (ts.isCallExpression(parent) && parent.expression !== outer) {
    const callee = unwrap(parent.expression)
    if (callee.getText() === 'Object.assign' && parent.arguments[0] === outer) return 'own'
    if (/^(console|log|logger|this\.logger)\b/.test(callee.getText().slice(0, 40))) return 'own'
    const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee
    const isStripe = declaredKey(symbolOf(name, context.checker), context) !== null
    return isStripe || (inCall && reference.pos > call.end) ? 'shared' : 'handed'
  }
  return 'shared'
}
