/** What names in code do: read, write, take apart, or refer to a type; and how each is given another name. */
import type { TextEdit } from '../../fixes/edit.ts'
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
import { isInTest } from './in-tests.ts'
import { outermost } from './trace.ts'
import { elementTypes, typesOf, typesOfPattern } from './types-of.ts'

export type Name = ts.Identifier | ts.StringLiteralLike

/** What a name in the code does with the element it names. */
export interface Use {
  symbols: (ts.Symbol | undefined)[]
  kind: 'read' | 'write' | 'type'
  /** The edit that gives the element another name, where one does. */
  rename?: (to: string) => TextEdit
  /** The member access that reads. */
  expression?: ts.Expression
  /** What reads, for guards: an access, or an element of a pattern. */
  reads?: ts.Expression | ts.BindingElement
  /** The name goes to a function that nothing types: what it does is told by what it is called. */
  isHanded?: boolean
}

/** @param text what the name says, where it is a constant in the place of a key */
export function useOf(name: Name, context: Context, text = name.text): Use | null {
  const { checker } = context
  const { parent } = name
  const key = keyOf(name)
  const holder = key.parent
  if (ts.isPropertyAccessExpression(parent) && parent.name === name) {
    const own = checker.getSymbolAtLocation(name)
    return {
      symbols: own ? [own] : propertiesOf(typesOf(parent.expression, checker), text, checker),
      kind: isAssigned(parent) ? 'write' : 'read',
      rename: (to) => replace(name, to),
      expression: parent,
      reads: parent,
    }
  }
  if (ts.isElementAccessExpression(parent) && parent.argumentExpression === name) {
    return {
      symbols: propertiesOf(typesOf(parent.expression, checker), text, checker),
      kind: isAssigned(parent) ? 'write' : 'read',
      rename: (to) => replace(name, to),
      expression: parent,
      reads: parent,
    }
  }
  if (ts.isBindingElement(holder) && holder.initializer !== name)
    return bindingUse(holder, key, name, text, checker)
  if ((ts.isPropertyAssignment(holder) || ts.isMethodDeclaration(holder)) && holder.name === key)
    return keyUse(holder, name, text, checker)
  if (ts.isShorthandPropertyAssignment(parent)) {
    const use = keyUse(parent, name, text, checker)
    return (
      use && { ...use, rename: (to) => ({ start: name.getStart(), end: name.getStart(), text: `${to}: ` }) }
    )
  }
  if (ts.isQualifiedName(parent) && parent.right === name)
    return { symbols: [symbolOf(name, checker)], kind: 'type', rename: (to) => replace(name, to) }
  if (ts.isLiteralTypeNode(parent)) {
    const owner = ownerOfKey(parent)
    return (
      owner && {
        symbols: properties(checker.getTypeFromTypeNode(owner), name.text, checker),
        kind: 'read',
        rename: (to) => replace(name, to),
      }
    )
  }
  if (isTestedIn(name)) {
    return {
      symbols: propertiesOf(typesOf(name.parent.right, checker), text, checker),
      kind: 'read',
      rename: (to) => replace(name, to),
    }
  }
  return ts.isStringLiteralLike(name) ? keyValueUse(name, checker) : null
}

/** The name as a key: `'key'`, or all of `['key']`. */
function keyOf(name: Name): Name | ts.ComputedPropertyName {
  return ts.isComputedPropertyName(name.parent) ? name.parent : name
}

/** `key` in `fuel[key]`, `key in fuel`, `const { [key]: volume } = fuel`, `{ [key]: volume }`. */
export function isKeyConstant(node: ts.Node): node is ts.Identifier {
  const { parent } = node
  if (!ts.isIdentifier(node)) return false
  if (ts.isElementAccessExpression(parent)) return parent.argumentExpression === node
  return ts.isComputedPropertyName(parent) || isTestedIn(node)
}

/**
 * The type that `'key'` is a key of: in `T['key']`, in `Pick<T, 'key' | …>` and `Omit<T, 'key'>`, in
 * `{ [K in 'key' | …]: T[K] }`.
 */
function ownerOfKey(key: ts.LiteralTypeNode): ts.TypeNode | null {
  const argument = ts.isUnionTypeNode(key.parent) ? key.parent : key
  const reference = argument.parent
  const mapped: ts.Node = reference.parent
  if (ts.isTypeParameterDeclaration(reference) && ts.isMappedTypeNode(mapped)) {
    const { type } = mapped
    const isOfKey =
      type && ts.isIndexedAccessTypeNode(type) && type.indexType.getText() === reference.name.text
    return isOfKey ? type.objectType : null
  }
  if (ts.isIndexedAccessTypeNode(reference) && reference.indexType === argument) return reference.objectType
  const name = ts.isTypeReferenceNode(reference)
    ? reference.typeName
    : ts.isExpressionWithTypeArguments(reference)
      ? reference.expression
      : null
  if (name === null || !ts.isIdentifier(name)) return null
  const [owner, keys] = (reference as ts.NodeWithTypeArguments).typeArguments ?? []
  return keys === argument && owner && /^(Pick|Omit)$/.test(name.text) ? owner : null
}

/** A string that is a key of a type by its own type, `const key: keyof T`, or that names a member of what a call is given. */
function keyValueUse(name: ts.StringLiteralLike, checker: ts.TypeChecker): Use | null {
  const rename = (to: string) => replace(name, to)
  const contextual = isHandedToAnyone(name, checker) ? undefined : checker.getContextualType(name)
  const keyed = [...(contextual ? ownersOfKeys(contextual) : []), ...ownersInCall(name, checker)]
  if (keyed.length > 0) return { symbols: propertiesOf(keyed, name.text, checker), kind: 'read', rename }
  const owner = lookedUpIn(name)
  if (!owner) return null
  const types = typesOf(owner, checker).flatMap((type) => [type, ...elementTypes([type], checker)])
  return { symbols: propertiesOf(types, name.text, checker), kind: 'read', isHanded: true, rename }
}

/** `T` of `keyof T`, also where it is the constraint of a parameter's type. */
function ownersOfKeys(type: ts.Type): ts.Type[] {
  const known = type.flags & ts.TypeFlags.TypeParameter ? type.getConstraint() : type
  if (!known) return []
  const origin = (known as { origin?: ts.Type }).origin
  const parts = [known, ...(origin ? [origin] : []), ...(origin?.isUnion() ? origin.types : [])]
  return parts.flatMap((each) => (each.flags & ts.TypeFlags.Index ? [(each as ts.IndexType).type] : []))
}

/** The `T` of a call of `<T, K extends keyof T>(whole: T, key: K)`. */
function ownersInCall(name: ts.StringLiteralLike, checker: ts.TypeChecker): ts.Type[] {
  const call = name.parent
  if (!ts.isCallExpression(call) || call.arguments.length < 2) return []
  const index = call.arguments.indexOf(name)
  const declared = index < 0 ? undefined : checker.getResolvedSignature(call)?.declaration?.parameters[index]
  if (!declared || !ts.isParameter(declared) || !declared.type) return []
  return ownersOfKeys(checker.getTypeFromTypeNode(declared.type)).flatMap((owner) =>
    owner.flags & ts.TypeFlags.TypeParameter
      ? call.arguments.flatMap((each) => (each === name ? [] : typesOf(each, checker)))
      : [owner],
  )
}

const lookingUp =
  /^(?:pick|omit|get|has|prop|property|pluck|result|unset|hasOwn|spyOn|stub|replace|(?:map|sort|order|sum|max|min|mean|group|key|uniq)(?:By)?)$/

/** `x` of `pick(x, 'key')`, `pick(x, ['key'])`, `jest.spyOn(x, 'key')`, `x.hasOwnProperty('key')`. */
function lookedUpIn(name: ts.StringLiteralLike): ts.Expression | null {
  const argument = ts.isArrayLiteralExpression(name.parent) ? name.parent : name
  const call = argument.parent
  if (!ts.isCallExpression(call) || call.expression === argument) return null
  const callee = unwrap(call.expression)
  const called = ts.isIdentifier(callee) ? callee.text : isMemberAccess(callee) ? memberName(callee) : null
  if (called === null) return null
  if (called === 'hasOwnProperty' && isMemberAccess(callee)) return callee.expression
  const [owner] = call.arguments
  return owner && owner !== argument && lookingUp.test(called) ? owner : null
}

/** `'key' in x`. */
function isTestedIn(name: Name): name is Name & { parent: ts.BinaryExpression } {
  return isInTest(name.parent) && name.parent.left === name
}

function bindingUse(
  element: ts.BindingElement,
  key: ts.Node,
  name: Name,
  text: string,
  checker: ts.TypeChecker,
): Use | null {
  const isName = element.propertyName === key || (!element.propertyName && element.name === key)
  if (!isName || !ts.isObjectBindingPattern(element.parent)) return null
  return {
    symbols: propertiesOf(typesOfPattern(element.parent, checker), text, checker),
    kind: 'read',
    reads: element,
    rename: (to) =>
      element.propertyName
        ? replace(name, to)
        : { start: name.getStart(), end: name.getStart(), text: `${to}: ` },
  }
}

function keyUse(
  property: ts.ObjectLiteralElementLike,
  name: Name,
  text: string,
  checker: ts.TypeChecker,
): Use | null {
  const literal = property.parent
  if (!ts.isObjectLiteralExpression(literal)) return null
  // `({ volume_decimal } = fuel)` takes apart what stands on the right.
  const taken = assignedTo(literal)
  if (taken) {
    return {
      symbols: propertiesOf(typesOf(taken, checker), text, checker),
      kind: 'read',
      rename: (to) => replace(name, to),
    }
  }
  const contextual = contextualType(literal, checker)
  if (!contextual) return null
  return {
    symbols: properties(contextual, text, checker),
    kind: 'write',
    rename: (to) => replace(name, to),
  }
}

/** The type that is expected of a literal, or that an assertion gives it: `{ … } as unknown as T`. */
function contextualType(literal: ts.ObjectLiteralExpression, checker: ts.TypeChecker): ts.Type | undefined {
  const expected = isHandedToAnyone(literal, checker)
    ? undefined
    : (constraintOf(literal, checker) ?? checker.getContextualType(literal))
  if (expected && !isAny(expected)) return expected
  const path: (string | null)[] = []
  let at: ts.Expression = literal
  for (let depth = 0; depth < maxDepth && !saysObject(at); depth++) {
    const whole = outermost(at)
    if (whole !== at) return typesAlong(checker.getTypeAtLocation(whole), path, checker)[0]
    const { parent } = at
    if (ts.isArrayLiteralExpression(parent)) {
      path.unshift(null)
      at = parent
    } else if (ts.isPropertyAssignment(parent) && propertyName(parent.name) !== null) {
      path.unshift(propertyName(parent.name))
      at = parent.parent
    } else break
  }
  return expected
}

const maxDepth = 12

/**
 * Whether the literal is in the arguments of something untyped, which expects nothing. The checker would find that out
 * by checking all of the arguments.
 */
function isHandedToAnyone(literal: ts.Expression, checker: ts.TypeChecker): boolean {
  let at: ts.Expression = literal
  for (let { parent } = at; !ts.isCallExpression(parent); { parent } = at) {
    if (ts.isPropertyAssignment(parent)) at = parent.parent
    else if (ts.isArrayLiteralExpression(parent) || ts.isParenthesizedExpression(parent)) at = parent
    else return false
  }
  const call = at.parent as ts.CallExpression
  return call.expression !== at && isAny(checker.getTypeAtLocation(call.expression))
}

/** `P` of a call of `<T extends P>(params: T)`: inferred is no more than what stands there. */
function constraintOf(literal: ts.Expression, checker: ts.TypeChecker): ts.Type | undefined {
  const call = literal.parent
  if (!ts.isCallExpression(call)) return undefined
  const index = call.arguments.indexOf(literal)
  const declared = checker.getResolvedSignature(call)?.declaration?.parameters[index]
  if (!declared || !ts.isParameter(declared) || !declared.type) return undefined
  const type = checker.getTypeFromTypeNode(declared.type)
  return type.flags & ts.TypeFlags.TypeParameter ? type.getConstraint() : undefined
}

/** What says which object of Stripe's it is is judged as a whole, as test data. */
function saysObject(literal: ts.Expression): boolean {
  return (
    ts.isObjectLiteralExpression(literal) &&
    literal.properties.some(({ name }) => propertyName(name) === 'object')
  )
}

/** The type below others, by names of members; null steps into the elements of a list. */
function typesAlong(type: ts.Type, path: readonly (string | null)[], checker: ts.TypeChecker): ts.Type[] {
  let types = [type]
  for (const key of path)
    types =
      key === null
        ? elementTypes(types, checker)
        : propertiesOf(types, key, checker).flatMap((each) =>
            each ? checker.getNonNullableType(checker.getTypeOfSymbol(each)) : [],
          )
  return types
}

function assignedTo(literal: ts.ObjectLiteralExpression): ts.Expression | null {
  const { parent } = literal
  return ts.isBinaryExpression(parent) &&
    parent.left === literal &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
    ? parent.right
    : null
}

export function propertiesOf(
  types: readonly ts.Type[],
  name: string,
  checker: ts.TypeChecker,
): (ts.Symbol | undefined)[] {
  return types.flatMap((type) => properties(type, name, checker))
}

/** The property in the type, in each member of a union. */
export function properties(type: ts.Type, name: string, checker: ts.TypeChecker): (ts.Symbol | undefined)[] {
  const types = type.isUnion() ? type.types : [type]
  return types.map((each) => checker.getPropertyOfType(checker.getApparentType(each), name))
}

function replace(name: Name, to: string): TextEdit {
  const quote = ts.isStringLiteralLike(name) ? 1 : 0
  return { start: name.getStart() + quote, end: name.getEnd() - quote, text: to }
}

/** `x.name = …`, `delete x.name`. */
function isAssigned(node: ts.Expression): boolean {
  const { parent } = node
  if (ts.isParenthesizedExpression(parent)) return isAssigned(parent)
  return (
    ts.isDeleteExpression(parent) ||
    (ts.isBinaryExpression(parent) &&
      parent.left === node &&
      parent.operatorToken.kind === ts.SyntaxKind.EqualsToken)
  )
}
