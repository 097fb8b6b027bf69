/** The strings of an `expand` list, however the list was built. */
import { pushedTo } from './array-elements.ts'
import { nameOf } from './callers.ts'
import { type Context, isMemberAccess, memberName, nodesOf, symbolOf, ts, unwrap } from './context.ts'
import { returnedFrom, trace } from './trace.ts'
import { spend } from './work.ts'

const maxDepth = 6
/** A helper that is called from more places is told of in none of them. */
const maxCalls = 40

export interface ExpandString {
  text: string
  /** Where it is written: with other text than this where the code puts it together. */
  node: ts.Expression
}

export function stringsOf(list: ts.Expression, context: Context, depth = 0): ExpandString[] {
  if (depth > maxDepth) return []
  const { checker } = context
  const within = (next: ts.Expression) => stringsOf(next, context, depth + 1)
  return trace(list, checker).flatMap(({ node, variable }) => {
    spend(checker)
    if (ts.isStringLiteralLike(node)) return [{ text: node.text, node }]
    // `condition && 'customer'`, `condition && ['customer']`
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken)
      return within(node.right)
    if (ts.isArrayLiteralExpression(node)) {
      const added = variable ? pushedTo(variable, checker) : []
      return [...node.elements, ...added].flatMap((each) =>
        within(ts.isSpreadElement(each) ? each.expression : each),
      )
    }
    if (ts.isCallExpression(node)) return ofCall(node, within, context)
    if (ts.isIdentifier(node)) return passedAs(node, context).flatMap(within)
    const text = textOf(node, new Map(), context)
    return text === null ? [] : [{ text, node }]
  })
}

function ofCall(
  call: ts.CallExpression,
  within: (next: ts.Expression) => ExpandString[],
  context: Context,
): ExpandString[] {
  const callee = unwrap(call.expression)
  const name = isMemberAccess(callee) ? memberName(callee) : null
  if (!isMemberAccess(callee)) return []
  if (name === 'concat') return [callee.expression, ...call.arguments].flatMap(within)
  if (name === 'map') return mapped(within(callee.expression), call.arguments[0], context)
  if (name === 'split')
    return within(callee.expression).flatMap(({ text, node }) =>
      text.split(/[\s,]+/).map((each) => ({ text: each, node })),
    )
  return name === 'filter' || name === 'slice' ? within(callee.expression) : []
}

/** ``paths.map((path) => `data.${path}`)`` */
function mapped(
  strings: readonly ExpandString[],
  made: ts.Expression | undefined,
  context: Context,
): ExpandString[] {
  const [parameter] = made && ts.isArrowFunction(made) ? made.parameters : []
  const symbol = parameter && context.checker.getSymbolAtLocation(parameter.name)
  const [body] = made && symbol ? returnedFrom(made as ts.ArrowFunction) : []
  if (!symbol || !body) return []
  return strings.flatMap(({ text, node }) => {
    const whole = textOf(body, new Map([[symbol, text]]), context)
    return whole === null ? [] : [{ text: whole, node }]
  })
}

/** A text that is put together of constants; null where a part is anything. */
function textOf(
  expression: ts.Expression,
  bound: ReadonlyMap<ts.Symbol, string>,
  context: Context,
  depth = 0,
): string | null {
  const node = unwrap(expression)
  const part = (next: ts.Expression) => textOf(next, bound, context, depth + 1)
  if (depth > maxDepth) return null
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.map(({ expression, literal }) => {
      const text = part(expression)
      return text === null ? null : text + literal.text
    })
    return parts.includes(null) ? null : node.head.text + parts.join('')
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [part(node.left), part(node.right)]
    return left === null || right === null ? null : left + right
  }
  if (!ts.isIdentifier(node)) return null
  const symbol = symbolOf(node, context.checker)
  const known = symbol && bound.get(symbol)
  if (known !== undefined) return known
  const [value, ...others] = trace(node, context.checker)
  if (value && value.node !== node) return others.length > 0 ? null : part(value.node)
  const [passed, ...more] = passedAs(node, context)
  return passed && more.length === 0 ? part(passed) : null
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
  return calls.filter((call) => {
    const called = symbolOf(nameCalled(call) as ts.Node, checker)
    if (called === undefined) return isOwnMethod(made, call)
    // A member of a widened type is another symbol of the same declaration.
    return called === symbol || called.valueDeclaration === symbol.valueDeclaration
  })
}

/** `this.save(…)` beside `save(record) { … }`, in an object whose type is lost. */
function isOwnMethod(made: ts.SignatureDeclaration, call: ts.CallExpression): boolean {
  const callee = unwrap(call.expression)
  if (!isMemberAccess(callee) || callee.expression.kind !== ts.SyntaxKind.ThisKeyword) return false
  return ts.findAncestor(call, (node) => node === made.parent) !== undefined
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
