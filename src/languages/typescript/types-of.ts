/** Types where the checker gives up: it answers `any` for a part of what may be `null` or lacks the part in one case. */
import { pushedTo } from './array-elements.ts'
import { answeredBy, handedTo, loopedOver, resolvedIn, takesListFirst } from './callbacks.ts'
import {
  type Context,
  isAny,
  isMemberAccess,
  memberName,
  propertyName,
  symbolOf,
  ts,
  unwrap,
} from './context.ts'
import { keptIn } from './kept-values.ts'
import { assignmentsTo, returnedBy, returnedFrom } from './trace.ts'
import { spend } from './work.ts'

type Checker = Context['checker']

const maxDepth = 16
const maxValues = 3

/** The types that an expression may have, `null` and `undefined` left out; empty where nothing is known. */
export function typesOf(expression: ts.Expression, checker: Checker, depth = 0): ts.Type[] {
  const known = membersOf(checker.getTypeAtLocation(expression), checker)
  if (depth > maxDepth || !known.every((type) => isEmptied(type, checker))) return known
  spend(checker)
  // `sub as any` is what it was.
  if (
    ts.isAsExpression(expression) ||
    ts.isTypeAssertionExpression(expression) ||
    ts.isParenthesizedExpression(expression) ||
    ts.isNonNullExpression(expression)
  )
    return typesOf(expression.expression, checker, depth + 1)
  const node = unwrap(expression)
  if (isMemberAccess(node)) {
    const name = memberName(node)
    if (name === null) {
      const elements = elementTypesOf(node.expression, checker, depth + 1)
      return elements.length > 0 ? elements : typesKeptIn(node.expression, checker, depth + 1)
    }
    const found = typesOfProperty(typesOf(node.expression, checker, depth + 1), name, checker)
    return found.length > 0 ? found : typesOfAnswer(node.expression, name, checker)
  }
  // `{ ...sub }`
  if (ts.isObjectLiteralExpression(node))
    return node.properties.flatMap((each) =>
      ts.isSpreadAssignment(each) ? typesOf(each.expression, checker, depth + 1) : [],
    )
  if (ts.isCallExpression(node)) return typesOfCall(node, checker, depth + 1)
  if (ts.isNewExpression(node))
    return resolvedIn(node)
      .slice(0, maxValues)
      .flatMap((value) => typesOf(value, checker, depth + 1))
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken
    if (kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken)
      return typesOf(node.left, checker, depth + 1)
    // `return (instance ??= new Billing())`
    return kind === ts.SyntaxKind.QuestionQuestionEqualsToken || kind === ts.SyntaxKind.BarBarEqualsToken
      ? typesOf(node.right, checker, depth + 1)
      : []
  }
  const declaration = ts.isIdentifier(node) ? symbolOf(node, checker)?.valueDeclaration : undefined
  if (!declaration) return []
  if (ts.isVariableDeclaration(declaration) && !declaration.type) {
    const looped = loopedOver(declaration)
    if (looped) return elementTypesOf(looped, checker, depth + 1)
    const symbol = symbolOf(node, checker) as ts.Symbol
    const { initializer } = declaration
    // `let stripe = null`, and made when somebody asks.
    const values =
      initializer && !isNothing(initializer) ? [initializer] : assignmentsTo(symbol, declaration, checker)
    return values.slice(0, maxValues).flatMap((value) => typesOf(value, checker, depth + 1))
  }
  if (ts.isParameter(declaration)) return typesOfParameter(declaration, checker, depth + 1)
  return ts.isBindingElement(declaration) ? typesOfBinding(declaration, checker, depth + 1) : []
}

/** Nothing is known of it: `{}` is what is left of `invoice` in `invoice || {}`, and `Promise<any>` of what code resolves itself. */
function isEmptied(type: ts.Type, checker: Checker): boolean {
  if (!(type.flags & ts.TypeFlags.Object)) return false
  if (type.symbol?.name === 'Promise') {
    const awaited = checker.getAwaitedType(type)
    return awaited !== undefined && isAny(awaited)
  }
  return type.symbol?.name === '__object' && type.getProperties().length === 0
}

/** What is kept under some key: `clients.get(account)`, `cache[id]`. */
function typesKeptIn(container: ts.Expression, checker: Checker, depth: number): ts.Type[] {
  const values = keptIn(container, checker).slice(0, maxValues)
  return values.flatMap((value) => typesOf(value, checker, depth + 1))
}

function isNothing(node: ts.Expression): boolean {
  const { kind } = unwrap(node)
  return kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === 'undefined')
}

/** What a callback is handed: an element of a list, the answer of a promise or, after an error, of the call. */
function typesOfParameter(parameter: ts.ParameterDeclaration, checker: Checker, depth: number): ts.Type[] {
  const made = parameter.parent
  if (parameter.type || depth > maxDepth) return []
  const index = made.parameters.indexOf(parameter)
  const handed = index === 0 ? handedTo(made) : null
  if (handed?.isElement) return elementTypesOf(handed.value, checker, depth)
  if (handed) return awaited(typesOf(handed.value, checker, depth), checker)
  const call = made.parent
  const callee = ts.isCallExpression(call) && call.arguments[0] === made ? unwrap(call.expression) : null
  if (callee && isMemberAccess(callee)) {
    const name = memberName(callee) ?? ''
    const isElement = index === 1 && name === 'reduce'
    if (isElement || (index < 2 && /^(?:sort|toSorted)$/.test(name)))
      return elementTypesOf(callee.expression, checker, depth)
  }
  const answered = index === 1 ? answeredBy(made) : null
  return answered ? awaited(membersOf(checker.getTypeAtLocation(answered), checker), checker) : []
}

function awaited(types: readonly ts.Type[], checker: Checker): ts.Type[] {
  return types.flatMap((type) => membersOf(checker.getAwaitedType(type) ?? type, checker))
}

/** Lists that the checker lost: `all = all.concat(page.data)`, `all = [...all, ...page.data]`, `all.push(...page.data)`. */
function elementTypesOf(list: ts.Expression, checker: Checker, depth: number): ts.Type[] {
  if (depth > maxDepth) return []
  const known = elementTypes(typesOf(list, checker, depth + 1), checker)
  if (known.length > 0) return known
  const within = (next: ts.Expression) => elementTypesOf(next, checker, depth + 1)
  const node = unwrap(list)
  if (ts.isArrayLiteralExpression(node))
    return node.elements
      .slice(0, maxValues)
      .flatMap((each) => (ts.isSpreadElement(each) ? within(each.expression) : []))
  if (ts.isCallExpression(node)) return elementsOfCall(node, within, checker, depth)
  const symbol = ts.isIdentifier(node) ? symbolOf(node, checker) : undefined
  const declaration = symbol?.valueDeclaration
  if (declaration && ts.isParameter(declaration) && declaration.parent.parameters[0] === declaration) {
    const handed = handedTo(declaration.parent)
    return handed && !handed.isElement ? within(handed.value) : []
  }
  if (!symbol || !declaration || !ts.isVariableDeclaration(declaration) || declaration.type) return []
  const assigned = assignmentsTo(symbol, declaration, checker).slice(0, maxValues)
  // What it is made of already is told by the rest of it.
  const made = [...(declaration.initializer ? [declaration.initializer] : []), ...assigned].flatMap(within)
  if (made.length > 0) return made
  return pushedTo(symbol, checker)
    .slice(0, maxValues)
    .flatMap((each) =>
      ts.isSpreadElement(each) ? within(each.expression) : typesOf(each, checker, depth + 1),
    )
}

/** What leaves out elements, or gives them another order. */
const keeping = /^(?:filter|slice|sort|reverse|toSorted|sortBy|orderBy|reject|uniqBy|take|compact|shuffle)$/

function elementsOfCall(
  call: ts.CallExpression,
  within: (list: ts.Expression) => ts.Type[],
  checker: Checker,
  depth: number,
): ts.Type[] {
  const callee = unwrap(call.expression)
  const name = isMemberAccess(callee) ? memberName(callee) : null
  const [given] = call.arguments
  if (isMemberAccess(callee) && name !== null) {
    const owner = callee.expression
    // `Promise.all(ids.map((id) => client.subscriptions.retrieve(id)))`
    if (name === 'all' && given && owner.getText() === 'Promise') return awaited(within(given), checker)
    // `Object.values(byId)`
    if (name === 'values' && given && owner.getText() === 'Object') return typesKeptIn(given, checker, depth)
    // The second is Bluebird's: `Promise.map(ids, (id) => client.subscriptions.retrieve(id))`.
    const making = name === 'map' ? call.arguments.slice(0, 2).find(isInline) : undefined
    if (making)
      return awaited(
        returnedFrom(making)
          .slice(0, maxValues)
          .flatMap((value) => typesOf(value, checker, depth + 1)),
        checker,
      )
    if (name === 'concat') return [owner, ...call.arguments.slice(0, maxValues)].flatMap(within)
    if (keeping.test(name)) return within(given && takesListFirst(owner) ? given : owner)
  }
  return returnedBy(call, checker).slice(0, maxValues).flatMap(within)
}

function isInline(node: ts.Node): node is ts.ArrowFunction | ts.FunctionExpression {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node)
}

/** The types of the elements of lists; empty for what is no list, or one of anything. */
export function elementTypes(lists: readonly ts.Type[], checker: Checker): ts.Type[] {
  return lists.flatMap((list) => {
    const element = checker.getIndexTypeOfType(list, ts.IndexKind.Number)
    return element && !(list.flags & ts.TypeFlags.StringLike) ? membersOf(element, checker) : []
  })
}

/** `list.find(…)` of a list that the checker lost, or a generic function of elsewhere. */
function typesOfCall(call: ts.CallExpression, checker: Checker, depth: number): ts.Type[] {
  const callee = unwrap(call.expression)
  const [handler] = call.arguments
  if (isMemberAccess(callee) && memberName(callee) === 'then' && handler && isInline(handler)) {
    const answers = returnedFrom(handler).slice(0, maxValues)
    return awaited(
      answers.flatMap((value) => typesOf(value, checker, depth + 1)),
      checker,
    )
  }
  if (isMemberAccess(callee) && memberName(callee) === 'get') {
    const kept = typesKeptIn(callee.expression, checker, depth)
    if (kept.length > 0) return awaited(kept, checker)
  }
  const picks = isMemberAccess(callee) && /^(?:at|find|findLast|pop|shift)$/.test(memberName(callee) ?? '')
  const found = picks ? elementTypesOf(callee.expression, checker, depth) : typesOfGeneric(call, checker)
  if (found.length > 0) return found
  const returned = returnedBy(call, checker)
  const types =
    returned.length > 0
      ? returned.slice(0, maxValues).flatMap((value) => typesOf(value, checker, depth + 1))
      : isMemberAccess(callee)
        ? typesOf(callee, checker, depth + 1).flatMap((type) =>
            type.getCallSignatures().map((signature) => checker.getReturnTypeOfSignature(signature)),
          )
        : []
  return awaited(types, checker)
}

/** What a function of a package that isn't installed is told to give: `request<T>()`. */
function typesOfGeneric(call: ts.CallExpression, checker: Checker): ts.Type[] {
  const [given] = call.typeArguments ?? []
  if (!given || !isAny(checker.getTypeAtLocation(call.expression))) return []
  return membersOf(checker.getTypeFromTypeNode(given), checker)
}

/** `useQuery<T>().data`, `axios.get<T>().data`, `useRef<T>().current`. */
function typesOfAnswer(answer: ts.Expression, name: string, checker: Checker): ts.Type[] {
  if (name !== 'data' && name !== 'current') return []
  const node = unwrap(answer)
  const declared = ts.isIdentifier(node) ? symbolOf(node, checker)?.valueDeclaration : undefined
  const value = declared && ts.isVariableDeclaration(declared) && declared.initializer
  const call = value ? unwrap(value) : node
  return ts.isCallExpression(call) ? typesOfGeneric(call, checker) : []
}

/** The types of what a pattern takes apart: `t.purchase_details` in `const { fuel } = t.purchase_details`. */
export function typesOfPattern(pattern: ts.BindingPattern, checker: Checker, depth = 0): ts.Type[] {
  const known = isUntyped(pattern.parent, checker)
    ? []
    : membersOf(checker.getTypeAtLocation(pattern), checker)
  // The pattern's own shape stands in where its source is lost: only a declared type is worth anything.
  const owner = pattern.parent
  if (depth > maxDepth) return known
  if (ts.isBindingElement(owner)) return [...typesOfBinding(owner, checker, depth + 1), ...known]
  if (ts.isVariableDeclaration(owner) && owner.initializer)
    return [...typesOf(owner.initializer, checker, depth + 1), ...known]
  if (ts.isVariableDeclaration(owner)) {
    const looped = loopedOver(owner)
    return looped ? [...elementTypesOf(looped, checker, depth + 1), ...known] : known
  }
  if (ts.isParameter(owner)) return [...typesOfParameter(owner, checker, depth + 1), ...known]
  return known
}

/** A parameter that nothing types: the checker would answer with the shape of the pattern itself. */
function isUntyped(owner: ts.Node, checker: Checker): boolean {
  if (!ts.isParameter(owner) || owner.initializer || owner.type || ts.getJSDocType(owner)) return false
  const made = owner.parent
  if (!ts.isArrowFunction(made) && !ts.isFunctionExpression(made)) return !ts.isMethodDeclaration(made)
  const expected = checker.getContextualType(made)
  return expected === undefined || isAny(expected)
}

function typesOfBinding(element: ts.BindingElement, checker: Checker, depth: number): ts.Type[] {
  const whole = element.parent.parent
  const value = ts.isVariableDeclaration(whole) ? whole.initializer : undefined
  if (ts.isArrayBindingPattern(element.parent)) {
    // `const [subscription] = useState<T>()`
    const isFirst = element.parent.elements[0] === element
    return isFirst && value ? typesOf(value, checker, depth + 1) : []
  }
  const name =
    propertyName(element.propertyName) ?? (ts.isIdentifier(element.name) ? element.name.text : null)
  if (name === null || element.dotDotDotToken) return []
  const found = typesOfProperty(typesOfPattern(element.parent, checker, depth), name, checker)
  return found.length === 0 && value ? typesOfAnswer(value, name, checker) : found
}

function typesOfProperty(types: readonly ts.Type[], name: string, checker: Checker): ts.Type[] {
  return types.flatMap((type) => {
    const symbol = checker.getPropertyOfType(checker.getApparentType(type), name)
    return symbol ? membersOf(checker.getTypeOfSymbol(symbol), checker) : []
  })
}

function membersOf(type: ts.Type, checker: Checker): ts.Type[] {
  if (isAny(type)) return []
  const some = checker.getNonNullableType(type)
  return (some.isUnion() ? some.types : [some]).filter((each) => !(each.flags & ts.TypeFlags.Never))
}
