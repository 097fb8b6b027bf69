import { ts } from './context.ts'

/** Shorter files can't have as many. */
const smallest = 50_000

/** Some ten seconds of the checker's. What people write has less than 2 million, libraries in one file up to 80 million. */
const mostSteps = 500_000_000

/**
 * Whether to tell the types of a file's names would take for ever. From each reference the checker goes back through
 * everything that is assigned, called and tested before it in the same function: the square of a function's length, which
 * is nothing in code that people write, and minutes in bundles that are one function.
 */
export function isTooLongFlow(file: ts.SourceFile): boolean {
  if (file.text.length < smallest) return false
  // Each function knows what it is in: a constant is followed out of the functions that use it.
  const top: Flow = { outer: null, references: 0, points: 0 }
  const flows = [top]
  const stack: [ts.Node, Flow][] = [[file, top]]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, around] = next
    let flow = around
    if (ts.isFunctionLike(node)) {
      flow = { outer: around, references: 0, points: 0 }
      flows.push(flow)
    }
    if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node))
      for (let each: Flow | null = flow; each; each = each.outer) each.references++
    else if (isPoint(node)) flow.points++
    ts.forEachChild(node, (child) => {
      stack.push([child, flow])
    })
  }
  return flows.reduce((steps, { references, points }) => steps + references * points, 0) > mostSteps
}

interface Flow {
  outer: Flow | null
  references: number
  /** Places that the checker stops at on its way back. */
  points: number
}

function isPoint(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken
    return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment
  }
  return (
    ts.isVariableDeclaration(node) ||
    ts.isCaseClause(node) ||
    ts.isIfStatement(node) ||
    ts.isConditionalExpression(node) ||
    ts.isExpressionStatement(node)
  )
}
