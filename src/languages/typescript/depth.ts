import { ts } from './context.ts'
import { isTooLongFlow } from './flow.ts'

/** More levels than this and the compiler, which is recursive, could run out of stack. People write some 60. */
const maxLevels = 500

/** Objects that are spread into each other in a row cost the square of their number, in memory. People write some 100. */
const maxSpreads = 5000

/**
 * Whether code is nested deeper than a recursive reader can follow. Chains of operators count once: `a + b + …` with
 * thousands of parts is read in a loop. Thousands of spread objects are as bad, and so are functions without end.
 */
export function isTooDeep(file: ts.SourceFile): boolean {
  // Two stacks side by side: every node of every file goes through here.
  const stack: ts.Node[] = [file]
  const levels = [0]
  let spreads = 0
  let parent: ts.Node = file
  let level = 0
  const push = (child: ts.Node) => {
    const isChain = ts.isBinaryExpression(parent) && ts.isBinaryExpression(child) && child === parent.left
    stack.push(child)
    levels.push(isChain ? level : level + 1)
  }
  for (let node = stack.pop(); node; node = stack.pop()) {
    parent = node
    level = levels.pop() as number
    if (level > maxLevels) return true
    if (ts.isSpreadAssignment(node) && ++spreads > maxSpreads) return true
    ts.forEachChild(node, push)
  }
  return isTooLongFlow(file)
}
