/** The strings of an `expand` list, however the list was built. */
import { pushedTo } from './array-elements.ts'
import { type Context, isMemberAccess, memberName, nodesOf, symbolOf, ts, unwrap } from './context.ts'
import { trace } from './trace.ts'
import { spend } from './work.ts'

const maxDepth = 6
/** A helper that is called from more places is told of in none of them. */
const maxCalls = 40

export function stringsOf(list: ts.Expression, context: Context, depth = 0): ts.StringLiteralLike[] {
  if (depth > maxDepth) return []
  const { checker } = context
  const within = (next: ts.Expression) => stringsOf(next, context, depth + 1)
  return trace(list, checker).flatMap(({ node, variable }) => {
    spend(checker)
    if (ts.isStringLiteralLike(node)) return [node]
    // `condition && 'customer'`, `condition && ['customer']`
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken)
      return within(node.right)
    if (ts.isArrayLiteralExpression(node)) {
      const added = variable ? pushedTo(variable, context) : []
      return [...node.elements, ...added].flatMap((each) =>
        within(ts.isSpreadElement(each) ? each.expression : each),
      )
    }
    if (ts.isCallExpression(node)) {
      const callee = unwrap(node.expression)
      const name = isMemberAccess(callee) ? memberName(callee) : null
      if (!isMemberAccess(callee)) return []
      if (name === 'concat') return [callee.expression, ...node.arguments].flatMap(within)
      return name === 'filter' || name === 'slice' ? within(callee.expression) : []
    }
    return ts.isIdentifier(node) ? passedAs(node, context).flatMap(within) : []
  })
}

/** What calls in the same file pass as this parameter. */
function passedAs(name: ts.Identifier, { checker }: Context): ts.Expression[] {
  const parameter = symbolOf(name, checker)?.valueDeclaration
  if (!parameter || !ts.isParameter(parameter)) return []
  return callsOf(parameter.parent, checker).flatMap(({ arguments: given }) => {
    const argument = given[parameter.parent.parameters.indexOf(parameter)]
    return argument && !given.some(ts.isSpreadElement) ? [argument] : []
  })
}

/** The calls of a function in its own file, by its name; none where there are too many. */
export function callsOf(made: ts.SignatureDeclaration, checker: ts.TypeChecker): ts.CallExpression[] {
  const name = nameOf(made)
  const symbol = name && checker.getSymbolAtLocation(name)
  if (!name || !symbol) return []
  const calls = callsByName(made.getSourceFile()).get(name.text) ?? []
  if (calls.length > maxCalls) return []
  return calls.filter((call) => symbolOf(nameCalled(call) as ts.Node, checker) === symbol)
}

/** `f` of `function f() {}`, of `const f = () => {}`, of a method. */
export function nameOf(made: ts.SignatureDeclaration): ts.Identifier | null {
  if (made.name && ts.isIdentifier(made.name)) return made.name
  const { parent } = made
  const isNamed = ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent)
  return isNamed && ts.isIdentifier(parent.name) ? parent.name : null
}

function nameCalled(call: ts.CallExpression): ts.Identifier | null {
  const callee = unwrap(call.expression)
  if (ts.isIdentifier(callee)) return callee
  return ts.isPropertyAccessExpression(callee) && ts.isIdentifier(callee.name) ? callee.name : null
}

const called = new WeakMap<ts.SourceFile, Map<string, ts.CallExpression[]>>()

function callsByName(file: ts.SourceFile): ReadonlyMap<string, ts.CallExpression[]> {
  const known = called.get(file)
  if (known) return known
  const byName = new Map<string, ts.CallExpression[]>()
  for (const node of nodesOf(file)) {
    const name = ts.isCallExpression(node) ? nameCalled(node) : null
    if (!name) continue
    const list = byName.get(name.text)
    if (list) list.push(node as ts.CallExpression)
    else byName.set(name.text, [node as ts.CallExpression])
  }
  called.set(file, byName)
  return byName
}
