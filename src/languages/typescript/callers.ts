/** Where the code's own functions are called and handed over, also from other files. */
import { type Context, symbolOf, ts } from './context.ts'
import { identifiersOf, outermost } from './trace.ts'

/** A function of more mentions than this is everybody's: what it is given says nothing. */
const maxMentions = 40

const known = new WeakMap<ts.TypeChecker, Map<ts.Node, readonly ts.Expression[]>>()

/** Expressions that stand for a function in other places than its own: `present`, `helpers.present`. */
export function mentionsOfFunction(
  made: ts.SignatureDeclaration,
  context: Context,
): readonly ts.Expression[] {
  const byFunction = known.get(context.checker) ?? new Map<ts.Node, readonly ts.Expression[]>()
  known.set(context.checker, byFunction)
  const mentions = byFunction.get(made) ?? findMentions(made, context)
  byFunction.set(made, mentions)
  return mentions
}

function findMentions(made: ts.SignatureDeclaration, context: Context): ts.Expression[] {
  const name = nameOf(made)
  const symbol = name && context.checker.getSymbolAtLocation(name)
  if (!name || !symbol) return []
  const found: ts.Expression[] = []
  for (const file of context.files) {
    if (!file.text.includes(name.text)) continue
    for (const node of identifiersOf(file).get(name.text) ?? []) {
      if (node === name || !isMention(node)) continue
      const meant = symbolOf(node, context.checker)
      if (meant !== symbol && meant?.valueDeclaration !== symbol.valueDeclaration) continue
      const { parent } = node
      found.push(outermost(ts.isPropertyAccessExpression(parent) && parent.name === node ? parent : node))
      if (found.length > maxMentions) return []
    }
  }
  return found
}

/** Not where it is imported, exported, or named in an object. */
function isMention({ parent }: ts.Identifier): boolean {
  return !ts.isImportSpecifier(parent) && !ts.isImportClause(parent) && !ts.isBindingElement(parent)
}

/** `f` of `function f() {}`, of `const f = () => {}`, of `{ f: () => {} }`, of `exports.f = () => {}`, of a method. */
export function nameOf(made: ts.SignatureDeclaration): ts.Identifier | null {
  const { parent } = made
  if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isPropertyAssignment(parent))
    return ts.isIdentifier(parent.name) ? parent.name : null
  if (ts.isBinaryExpression(parent) && ts.isPropertyAccessExpression(parent.left))
    return ts.isIdentifier(parent.left.name) ? parent.left.name : null
  return made.name && ts.isIdentifier(made.name) ? made.name : null
}
