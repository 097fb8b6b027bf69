/**
 * What a package that is not installed hands on: `mapValues(subscriptions, (each) => …)`, `useQuery({ queryFn: load })`,
 * `fromPromise(stripe.invoices.retrieve(id)).map((invoice) => …)`. Nothing types these, and by their names they make
 * nothing of their own: what goes in comes out, in some container.
 */
import { loopedOver } from './callbacks.ts'
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
import { returnedBy, returnedFrom } from './trace.ts'
import { elementTypes, typesOf } from './types-of.ts'
import { spend } from './work.ts'

type Checker = Context['checker']

/** Containers hold containers, and functions name each other in circles. */
interface Looks {
  left: number
  /** What is looked at right now. */
  open: Set<ts.Node>
}

const freshLooks = (): Looks => ({ left: 300, open: new Set() })

const maxValues = 6
const maxTypes = 40

/** Functions that hand on the values they are called with. */
const handsOn =
  /^(?:(?:map|sort|order|group|key|index|uniq|filter|sum|max|min|mean|find|count)(?:By|Values|Keys|Entries|Async)?|pMap|from(?:Promise|Nullable|Entries)?|of|ok(?:Async)?|some|just|right|succeed|tryPromise|promise|pipe|flow|chain|match|combineLatest|forkJoin|zip|concat|merge|signal|createSignal|computed|ref|shallowRef|reactive|useState|useMemo|partition|chunk|head|last|first|compact|flatten|flatMap|forEach|each|reduce|some|every|reject|toPairs|entries|values|uniq|cloneDeep|clone|json|data|defer|shuffle|sample|take|drop|reverse|custom|cache|retry|pRetry|limit|all|allSettled|props|wrap|unwrap)$/

/** Members under which a container holds its value. */
const holds = /^(?:data|value|current|result|results|items|payload|output|body|props)$/

/** The types that may be in what an expression stands for, or that it may hold; empty where nothing is known. */
export function carriedTypes(expression: ts.Expression, checker: Checker, looks = freshLooks()): ts.Type[] {
  const node = unwrap(expression)
  if (--looks.left < 0 || looks.open.has(node)) return []
  spend(checker)
  looks.open.add(node)
  const found = typesCarried(node, typesOf(expression, checker), checker, looks)
  looks.open.delete(node)
  return found
}

function typesCarried(node: ts.Expression, known: ts.Type[], checker: Checker, looks: Looks): ts.Type[] {
  const into = (next: ts.Expression) => carriedTypes(next, checker, looks)
  if (ts.isArrayLiteralExpression(node)) return node.elements.slice(0, maxValues).flatMap(into)
  if (known.length > 0) {
    // `get<Answer<T>>()`: what is in the container of the code's own. `useLoaderData<typeof loader>()`: what that answers.
    const given = ts.isCallExpression(node) ? (node.typeArguments ?? []) : []
    return [
      ...opened(known, checker),
      ...given.flatMap((each) => typesIn(each, checker, looks)),
      ...(given.length > 0 ? answersOfTypes(known, checker, looks) : []),
    ]
  }
  if (ts.isYieldExpression(node)) return node.expression ? into(node.expression) : []
  if (ts.isCallExpression(node)) return carriedByCall(node, checker, looks)
  const at = ts.isPropertyAccessExpression(node) ? node.name : node
  const declaration = symbolOf(at, checker)?.valueDeclaration
  const declared = declaration ? carriedByDeclaration(declaration, checker, looks) : []
  if (declared.length > 0 || !isMemberAccess(node)) return declared
  return memberOf(into(node.expression), memberName(node), checker)
}

function carriedByDeclaration(declaration: ts.Declaration, checker: Checker, looks: Looks): ts.Type[] {
  if (ts.isBindingElement(declaration)) return carriedByElement(declaration, checker, looks)
  const isParameter = ts.isParameter(declaration)
  if (!isParameter && !ts.isVariableDeclaration(declaration) && !ts.isPropertyDeclaration(declaration))
    return []
  // `Observable<T>` of a package that is not installed.
  if (declaration.type) return typesIn(declaration.type, checker, looks)
  if (isParameter) return carriedByParameter(declaration, checker, looks)
  const looped = ts.isVariableDeclaration(declaration) ? loopedOver(declaration) : null
  const value = looped ?? declaration.initializer
  return value ? carriedTypes(value, checker, looks) : []
}

/** The types that are given to a generic one, and to those. */
function typesIn(node: ts.TypeNode, checker: Checker, looks: Looks): ts.Type[] {
  if (!ts.isTypeReferenceNode(node)) return []
  return (node.typeArguments ?? []).slice(0, maxValues).flatMap((each) => typesGiven(each, checker, looks))
}

function typesGiven(node: ts.TypeNode, checker: Checker, looks: Looks): ts.Type[] {
  const types = membersOf(checker.getTypeFromTypeNode(node), checker)
  return [
    ...opened(types, checker),
    ...answersOfTypes(types, checker, looks),
    ...typesIn(node, checker, looks),
  ]
}

/** The same of what a pattern takes apart. */
export function carriedByPattern(
  pattern: ts.BindingPattern,
  checker: Checker,
  looks = freshLooks(),
): ts.Type[] {
  return carriedByDeclaration(pattern.parent, checker, looks)
}

function carriedByElement(element: ts.BindingElement, checker: Checker, looks: Looks): ts.Type[] {
  const whole = carriedByPattern(element.parent, checker, looks)
  if (ts.isArrayBindingPattern(element.parent)) return whole
  const name = propertyName(element.propertyName) ?? (ts.isIdentifier(element.name) ? element.name.text : '')
  return memberOf(whole, name, checker)
}

/** A member that one of the types has, or the value that the container holds under some key or such a name. */
function memberOf(types: readonly ts.Type[], name: string | null, checker: Checker): ts.Type[] {
  const below = (owners: readonly ts.Type[], wanted: string) =>
    owners.flatMap((type) => {
      const symbol = checker.getPropertyOfType(type, wanted)
      return symbol ? membersOf(checker.getTypeOfSymbol(symbol), checker) : []
    })
  const direct = name === null ? [] : below(types, name)
  // `{ props: { subscription } }` of a page's loader, which is handed what is in `props`.
  const found = direct.length > 0 || name === null ? direct : below(below(types, 'props'), name)
  if (found.length > 0) return opened(found, checker)
  return name === null || holds.test(name) ? [...types] : []
}

function carriedByCall(call: ts.CallExpression, checker: Checker, looks: Looks): ts.Type[] {
  if (!isAny(checker.getTypeAtLocation(call.expression)))
    return returnedBy(call, checker)
      .slice(0, maxValues)
      .flatMap((value) => carriedTypes(value, checker, looks))
  return around(call, null, checker, looks)
}

/** A callback's parameter: what the call around it is given, in its arguments, before it, or by the calls that hold it. */
function carriedByParameter(parameter: ts.ParameterDeclaration, checker: Checker, looks: Looks): ts.Type[] {
  const made = parameter.parent
  if (parameter.type || !isInline(made)) return []
  const place = ts.isPropertyAssignment(made.parent) ? made.parent.parent : made
  let held: ts.Node = place
  for (let call = held.parent; ts.isCallExpression(call) && call.expression !== held; call = held.parent) {
    if (!isAny(checker.getTypeAtLocation(call.expression))) return []
    const found = around(call, held, checker, looks, made)
    if (found.length > 0) return found
    held = call
  }
  return []
}

/** @param except the argument that asks; `made`: the function in it */
function around(
  call: ts.CallExpression,
  except: ts.Node | null,
  checker: Checker,
  looks: Looks,
  made?: ts.Node,
): ts.Type[] {
  const callee = unwrap(call.expression)
  const name = isMemberAccess(callee) ? memberName(callee) : ts.isIdentifier(callee) ? callee.text : null
  const into = (next: ts.Expression) => carriedTypes(next, checker, looks)
  const found = (call.typeArguments ?? []).flatMap((each) => typesGiven(each, checker, looks))
  for (const argument of call.arguments.slice(0, maxValues)) {
    if (ts.isObjectLiteralExpression(argument) && !(name !== null && handsOn.test(name))) {
      for (const each of argument.properties)
        if (ts.isPropertyAssignment(each) && each.initializer !== made)
          found.push(...answersOf(each.initializer, checker, looks))
    } else if (argument !== except) {
      found.push(...answersOf(argument, checker, looks))
      if (name !== null && handsOn.test(name) && !isInline(argument)) found.push(...into(argument))
    }
  }
  // `state()` of `const state = signal<T>(…)`, `list.filter(…)` of a list that is lost.
  found.push(
    ...(name !== null && isMemberAccess(callee) ? into(callee.expression) : []),
    ...(isKept(callee, checker) ? into(callee) : []),
  )
  return [...new Set(found)].slice(0, maxTypes)
}

/** A variable or a member of the code's own, which holds something that can be called. */
function isKept(callee: ts.Expression, checker: Checker): boolean {
  const at = ts.isPropertyAccessExpression(callee) ? callee.name : callee
  const declaration = ts.isIdentifier(at) ? symbolOf(at, checker)?.valueDeclaration : undefined
  return (
    declaration !== undefined &&
    (ts.isVariableDeclaration(declaration) ||
      ts.isPropertyDeclaration(declaration) ||
      ts.isBindingElement(declaration))
  )
}

/** What a function answers that is given to somebody who calls it. */
function answersOf(given: ts.Expression, checker: Checker, looks: Looks): ts.Type[] {
  if (isInline(given))
    return returnedFrom(given)
      .slice(0, maxValues)
      .flatMap((value) => carriedTypes(value, checker, looks))
  if (!ts.isIdentifier(given) && !isMemberAccess(given)) return []
  return answersOfTypes(membersOf(checker.getTypeAtLocation(given), checker), checker, looks)
}

/** What functions of these types answer: `typeof loader`. */
function answersOfTypes(types: readonly ts.Type[], checker: Checker, looks: Looks): ts.Type[] {
  return types.flatMap((type) => {
    const [signature] = type.getCallSignatures()
    if (!signature) return []
    const answer = opened(membersOf(checker.getReturnTypeOfSignature(signature), checker), checker)
    if (answer.some((each) => !isLost(each, checker)) || !signature.declaration) return answer
    // `return json({ subscription })`
    return returnedFrom(signature.declaration)
      .slice(0, maxValues)
      .flatMap((value) => carriedTypes(value, checker, looks))
  })
}

/** A promise of anything. */
function isLost(type: ts.Type, checker: Checker): boolean {
  const answer = checker.getAwaitedType(type)
  return answer !== undefined && isAny(answer)
}

/** The types, and what their promises, lists and records hold. */
function opened(types: readonly ts.Type[], checker: Checker): ts.Type[] {
  if (types.length > maxTypes) return []
  const inside = types.flatMap((type) => {
    const answer = checker.getAwaitedType(type)
    const kept = type.getStringIndexType()
    return [
      ...(answer && answer !== type ? membersOf(answer, checker) : []),
      ...(kept ? membersOf(kept, checker) : []),
    ]
  })
  return [...new Set([...types, ...inside, ...elementTypes([...types, ...inside], checker)])]
}

function membersOf(type: ts.Type, checker: Checker): ts.Type[] {
  if (isAny(type)) return []
  const some = checker.getNonNullableType(type)
  return some.isUnion() ? some.types : some.flags & ts.TypeFlags.Never ? [] : [some]
}

function isInline(node: ts.Node): node is ts.ArrowFunction | ts.FunctionExpression {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node)
}
