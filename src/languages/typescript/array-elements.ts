/** What an array holds, however it was made: written out, spread, mapped, filtered, joined, pushed to. */
import { type Context, isMemberAccess, memberName, symbolOf, ts, unwrap } from './context.ts'
import { outermost, referencesTo, returnedFrom, trace, type Via } from './trace.ts'
import { spend } from './work.ts'

export interface Element {
  node: ts.Expression
  /** How it got into the array. */
  via: readonly Via[]
}

export interface ArrayElements {
  elements: Element[]
  /** Whether these are all: false where a part of the array can't be seen. */
  isWhole: boolean
}

const maxDepth = 8
/** More elements than this are not told one by one. */
const maxElements = 500

/** Methods that leave out elements, or give them another order. */
const keeping = /^(?:filter|slice|sort|reverse|toSorted|toReversed|flat)$/

export function arrayElements(array: ts.Expression, context: Context, depth = 0): ArrayElements {
  const { checker } = context
  const elements: Element[] = []
  let isWhole = true
  const add = (more: ArrayElements, via: readonly Via[]) => {
    for (const each of more.elements) elements.push({ node: each.node, via: [...via, ...each.via] })
    isWhole &&= more.isWhole && elements.length <= maxElements
  }
  for (const { node, via, variable } of depth > maxDepth ? [] : trace(array, checker)) {
    spend(checker)
    const within = (next: ts.Expression) => arrayElements(next, context, depth + 1)
    if (ts.isArrayLiteralExpression(node)) {
      for (const each of [...node.elements, ...(variable ? pushedTo(variable, checker) : [])]) {
        if (ts.isSpreadElement(each)) add(within(each.expression), via)
        else add(ofOne(each), via)
        if (elements.length > maxElements) break
      }
    } else if (ts.isCallExpression(node)) add(ofCall(node, within, context), via)
    else if (isEmptied(node)) add(within(node.right), via)
    else isWhole = false
  }
  return { elements, isWhole: isWhole && depth <= maxDepth }
}

type Within = (next: ts.Expression) => ArrayElements

const unseen: ArrayElements = { elements: [], isWhole: false }

function ofCall(call: ts.CallExpression, within: Within, context: Context): ArrayElements {
  const callee = unwrap(call.expression)
  const name = isMemberAccess(callee) ? memberName(callee) : null
  if (!isMemberAccess(callee) || name === null) return unseen
  const owner = callee.expression
  const [first, second] = call.arguments
  if (ts.isIdentifier(owner) && owner.text === 'Array' && first) {
    if (name === 'of') return joined(call.arguments.map((each) => ofOne(each)))
    if (name === 'from') return second ? mappedBy(second, context) : within(first)
  }
  if (ts.isIdentifier(owner) && owner.text === 'Promise' && name === 'all' && first) return within(first)
  if (name === 'map' && first) return mappedBy(first, context)
  if (name === 'fill' && first) return ofOne(first)
  if (name === 'flatMap' && first)
    return joined(mappedBy(first, context).elements.map(({ node }) => within(node)))
  if (name === 'reduce' && first && second)
    return joined([within(second), ...gatheredBy(first, within, context)])
  if (keeping.test(name)) return within(owner)
  if (name !== 'concat') return unseen
  return joined([within(owner), ...call.arguments.map((each) => partOf(each, within, context))])
}

/** An argument of `concat`: a list, or one element. */
function partOf(given: ts.Expression, within: Within, context: Context): ArrayElements {
  if (ts.isSpreadElement(given)) return unseen
  const isOne = trace(given, context.checker).every(({ node }) => ts.isObjectLiteralExpression(node))
  return isOne ? ofOne(given) : within(given)
}

function ofOne(node: ts.Expression): ArrayElements {
  return ts.isSpreadElement(node) ? unseen : { elements: [{ node, via: [] }], isWhole: true }
}

function joined(parts: readonly ArrayElements[]): ArrayElements {
  return {
    elements: parts.flatMap(({ elements }) => elements),
    isWhole: parts.every(({ isWhole }) => isWhole),
  }
}

/** What a function makes of each element: `toItem` of `items.map(toItem)`. */
function mappedBy(given: ts.Expression, context: Context): ArrayElements {
  const made = functionOf(given, context.checker)
  if (!made) return unseen
  const returned = returnedFrom(made.node)
  const via: readonly Via[] = made.isNamed ? ['builder'] : []
  return { elements: returned.map((node) => ({ node, via })), isWhole: returned.length > 0 }
}

/** `(all, each) => [...all, toItem(each)]`, `(all, each) => { all.push(toItem(each)); return all }`. */
function gatheredBy(given: ts.Expression, within: Within, context: Context): ArrayElements[] {
  const made = functionOf(given, context.checker)?.node
  const all = made?.parameters[0] && context.checker.getSymbolAtLocation(made.parameters[0].name)
  if (!made || !all) return [unseen]
  const pushed = pushedTo(all, context.checker).map(ofOne)
  return [...pushed, ...returnedFrom(made).map(within)]
}

/** The function that stands there, or that a name or a method stands for. */
function functionOf(
  given: ts.Expression,
  checker: ts.TypeChecker,
): { node: ts.SignatureDeclaration; isNamed: boolean } | null {
  const inner = unwrap(given)
  if (ts.isArrowFunction(inner) || ts.isFunctionExpression(inner)) return { node: inner, isNamed: false }
  const callee = ts.isCallExpression(inner) ? unwrap(inner.expression) : null
  // `this.toItem.bind(this)`
  if (callee && isMemberAccess(callee) && memberName(callee) === 'bind')
    return functionOf(callee.expression, checker)
  const name = ts.isPropertyAccessExpression(inner) ? inner.name : inner
  const declared = ts.isIdentifier(name) ? symbolOf(name, checker)?.valueDeclaration : undefined
  if (!declared) return null
  if (ts.isFunctionDeclaration(declared) || ts.isMethodDeclaration(declared))
    return { node: declared, isNamed: true }
  if (
    !ts.isVariableDeclaration(declared) &&
    !ts.isPropertyAssignment(declared) &&
    !ts.isPropertyDeclaration(declared)
  )
    return null
  const value = declared.initializer && unwrap(declared.initializer)
  return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value))
    ? { node: value, isNamed: true }
    : null
}

/** `condition && […]` */
function isEmptied(node: ts.Expression): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
}

/** `list.push(item)`, `list.unshift(item)`. */
export function pushedTo(variable: ts.Symbol, checker: ts.TypeChecker): ts.Expression[] {
  return referencesTo(variable, checker).flatMap((reference) => {
    const access = outermost(reference).parent
    if (!isMemberAccess(access) || !/^(?:push|unshift)$/.test(memberName(access) ?? '')) return []
    return ts.isCallExpression(access.parent) && access.parent.expression === access
      ? [...access.parent.arguments]
      : []
  })
}
