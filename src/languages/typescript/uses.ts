/** What names in code do: read, write, take apart, or refer to a type; and how each is given another name. */
import type { TextEdit } from '../../fixes/edit.ts'
import { type Context, symbolOf, ts } from './context.ts'
import { typesOf, typesOfPattern } from './types-of.ts'

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
}

export function useOf(name: Name, context: Context): Use | null {
  const { checker } = context
  const parent = name.parent
  if (ts.isPropertyAccessExpression(parent) && parent.name === name) {
    const own = checker.getSymbolAtLocation(name)
    return {
      symbols: own ? [own] : propertiesOf(typesOf(parent.expression, checker), name.text, checker),
      kind: isAssigned(parent) ? 'write' : 'read',
      rename: (to) => replace(name, to),
      expression: parent,
      reads: parent,
    }
  }
  if (ts.isElementAccessExpression(parent) && parent.argumentExpression === name) {
    return {
      symbols: propertiesOf(typesOf(parent.expression, checker), name.text, checker),
      kind: isAssigned(parent) ? 'write' : 'read',
      rename: (to) => replace(name, to),
      expression: parent,
      reads: parent,
    }
  }
  if (ts.isBindingElement(parent) && ts.isIdentifier(name)) return bindingUse(parent, name, checker)
  if ((ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) && parent.name === name)
    return keyUse(parent, name, checker)
  if (ts.isShorthandPropertyAssignment(parent)) {
    const use = keyUse(parent, name, checker)
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
      symbols: propertiesOf(typesOf(name.parent.right, checker), name.text, checker),
      kind: 'read',
      rename: (to) => replace(name, to),
    }
  }
  return null
}

/** The type that `'key'` is a key of: in `T['key']`, in `Pick<T, 'key' | …>` and `Omit<T, 'key'>`. */
function ownerOfKey(key: ts.LiteralTypeNode): ts.TypeNode | null {
  if (ts.isIndexedAccessTypeNode(key.parent)) return key.parent.objectType
  const argument = ts.isUnionTypeNode(key.parent) ? key.parent : key
  const reference = argument.parent
  if (!ts.isTypeReferenceNode(reference) || !ts.isIdentifier(reference.typeName)) return null
  const [owner, keys] = reference.typeArguments ?? []
  return keys === argument && owner && /^(Pick|Omit)$/.test(reference.typeName.text) ? owner : null
}

/** `'key' in x`. */
function isTestedIn(name: Name): name is Name & { parent: ts.BinaryExpression } {
  const { parent } = name
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === name &&
    parent.operatorToken.kind === ts.SyntaxKind.InKeyword
  )
}

function bindingUse(element: ts.BindingElement, name: ts.Identifier, checker: ts.TypeChecker): Use | null {
  const isName = element.propertyName === name || (!element.propertyName && element.name === name)
  if (!isName || !ts.isObjectBindingPattern(element.parent)) return null
  return {
    symbols: propertiesOf(typesOfPattern(element.parent, checker), name.text, checker),
    kind: 'read',
    reads: element,
    rename: (to) =>
      element.propertyName
        ? replace(name, to)
        : { start: name.getStart(), end: name.getStart(), text: `${to}: ` },
  }
}

function keyUse(property: ts.ObjectLiteralElementLike, name: Name, checker: ts.TypeChecker): Use | null {
  const literal = property.parent
  if (!ts.isObjectLiteralExpression(literal)) return null
  // `({ volume_decimal } = fuel)` takes apart what stands on the right.
  const taken = assignedTo(literal)
  if (taken) {
    return {
      symbols: propertiesOf(typesOf(taken, checker), name.text, checker),
      kind: 'read',
      rename: (to) => replace(name, to),
    }
  }
  const contextual = checker.getContextualType(literal)
  if (!contextual) return null
  return {
    symbols: properties(contextual, name.text, checker),
    kind: 'write',
    rename: (to) => replace(name, to),
  }
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

function isAssigned(node: ts.Expression): boolean {
  const { parent } = node
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  )
}
