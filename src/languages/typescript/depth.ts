import { ts } from './context.ts'

/** More levels than this and the compiler, which is recursive, could run out of stack. People write some 60. */
const maxLevels = 500

/** Objects that are spread into each other in a row cost the square of their number, in memory. People write some 100. */
const maxSpreads = 3000

/**
 * Whether code is nested deeper than a recursive reader can follow. Chains of operators count once: `a + b + …` with
 * thousands of parts is read in a loop. Thousands of spread objects are as bad.
 */
export function isTooDeep(file: ts.SourceFile): boolean {
  const stack: { node: ts.Node; level: number }[] = [{ node: file, level: 0 }]
  let spreads = 0
  for (let at = stack.pop(); at; at = stack.pop()) {
    const { node, level } = at
    if (level > maxLevels) return true
    if (ts.isSpreadAssignment(node) && ++spreads > maxSpreads) return true
    ts.forEachChild(node, (child) => {
      const isChain = ts.isBinaryExpression(node) && ts.isBinaryExpression(child) && child === node.left
      stack.push({ node: child, level: isChain ? level : level + 1 })
    })
  }
  return false
}
