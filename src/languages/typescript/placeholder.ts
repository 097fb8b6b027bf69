import { type Context, isMemberAccess, ts } from './context.ts'
import { type Origin, outermost, referencesTo } from './trace.ts'

/** `let params = {}` before each branch assigns an object of its own; not one that takes its members one by one. */
export function isPlaceholder({ node, via, variable }: Origin, { checker }: Context): boolean {
  if (!via.includes('reassigned') || !ts.isObjectLiteralExpression(node) || node.properties.length > 0)
    return false
  const references = variable ? referencesTo(variable, checker) : []
  return !references.some((reference) => {
    const owner = outermost(reference)
    const member = owner.parent
    if (!isMemberAccess(member) || member.expression !== owner) return false
    const { parent } = outermost(member)
    return ts.isBinaryExpression(parent) && parent.left === outermost(member)
  })
}
