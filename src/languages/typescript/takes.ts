/** Where a value goes, and which type is asked of it there. */

import { type Context, isAny, isMemberAccess, nodesBelow, propertyName, ts } from './context.ts'
import { aliasKeys, partsOf } from './stripe-enums.ts'
import { properties } from './uses.ts'

/** What a place takes. */
export interface Asked {
  type: ts.Type
  /** The declarations of Stripe's that say so: the target may have changed them as well. */
  declared: readonly string[]
}

/**
 * What is declared for the place where a value stands: a parameter, a variable, a property, a result. Null where nothing
 * is asked, or where the type is inferred from the value.
 */
export function typeAsked(value: ts.Expression, context: Context): Asked | null {
  if (!isHandedOn(value)) return null
  const { checker, keyOf } = context
  let at: ts.Expression = value
  let property: ts.Symbol | undefined
  let own: ts.Type | undefined
  for (;;) {
    const { parent } = at
    if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
      if (parent.expression === at || isAny(checker.getTypeAtLocation(parent.expression))) return null
      const declaration = checker.getResolvedSignature(parent)?.declaration
      // `<T>(value: T)` takes what it is given, unless the call says what.
      if (!declaration || (declaration.typeParameters?.length && !parent.typeArguments)) return null
      break
    }
    if (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) {
      const literal = parent.parent
      const type = isInCallOfAny(literal, checker) ? undefined : checker.getContextualType(literal)
      const name = propertyName(parent.name)
      const members = type && name !== null ? properties(checker.getNonNullableType(type), name, checker) : []
      const found = members.find((each) => each !== undefined)
      // A member of a literal: the type is made of what stands here.
      if (!found || found.valueDeclaration?.parent.kind === ts.SyntaxKind.ObjectLiteralExpression) return null
      if (at === value) own = checker.getTypeOfSymbol(found)
      property ??= found
      at = literal
    } else if (ts.isArrayLiteralExpression(parent) || isPassing(parent, at)) at = parent as ts.Expression
    else break
  }
  const type = own ?? checker.getContextualType(value)
  if (!type || isAny(type)) return null
  const ofProperty = (property?.declarations ?? []).flatMap((each) => keyOf(each) ?? [])
  const declared = [...ofProperty, ...aliasKeys(type, context)]
  return declared.length > 0 || !isDerived(type, context) ? { type, declared } : null
}

/** Not compared, tested or read from: something takes it. */
export function isHandedOn(value: ts.Expression): boolean {
  const { parent } = value
  if (ts.isShorthandPropertyAssignment(parent)) return parent.name === value
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.expression !== value
  if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isParameter(parent))
    return parent.initializer === value && parent.type !== undefined
  if (ts.isPropertyAssignment(parent)) return parent.initializer === value
  if (ts.isArrowFunction(parent)) return parent.body === value
  if (ts.isSatisfiesExpression(parent) || ts.isJsxExpression(parent)) return true
  return ts.isReturnStatement(parent) || ts.isArrayLiteralExpression(parent) || isPassing(parent, value)
}

/** `(x)`, `x!`, `x ?? y`, `test ? x : y`, `y = x`: what comes out is what goes in. */
function isPassing(node: ts.Node, value: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) return true
  if (ts.isConditionalExpression(node)) return node.condition !== value
  if (!ts.isBinaryExpression(node)) return false
  const { kind } = node.operatorToken
  if (kind === ts.SyntaxKind.EqualsToken || kind === ts.SyntaxKind.AmpersandAmpersandToken)
    return node.right === value
  return kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken
}

/** The checker would look at every argument to find out that nothing is asked of them. */
function isInCallOfAny(literal: ts.Expression, checker: Context['checker']): boolean {
  let at: ts.Node = literal
  while (
    ts.isPropertyAssignment(at.parent) ||
    ts.isObjectLiteralExpression(at.parent) ||
    ts.isArrayLiteralExpression(at.parent)
  )
    at = at.parent
  const { parent } = at
  return ts.isCallExpression(parent) && isAny(checker.getTypeAtLocation(parent.expression))
}

/** `Exclude<Stripe.Invoice.Status, 'draft'>`, and what is left of an enum: it changes with it. */
function isDerived(type: ts.Type, context: Context): boolean {
  const isCut = type.isUnion() && type.types.some((each) => each.isStringLiteral() && each.value === '~')
  const made = partsOf(type).flatMap((each) => each.aliasTypeArguments ?? [])
  return isCut || made.some((each) => aliasKeys(each, context).length > 0)
}

/** Where a function is first asked which values it lets through, `(x): x is Status`: by what it is asked about. */
const guards = new WeakMap<ts.Node, ReadonlyMap<string, number>>()

/** Whether such a function is asked about the value before it is used. */
export function isNarrowedByGuard(value: ts.Expression, { checker }: Context): boolean {
  const around = ts.findAncestor(value, (node) => ts.isFunctionLike(node) || ts.isSourceFile(node)) as ts.Node
  const known = guards.get(around) ?? guardsIn(around, checker)
  guards.set(around, known)
  return (known.get(value.getText()) ?? Number.POSITIVE_INFINITY) < value.pos
}

function guardsIn(around: ts.Node, checker: Context['checker']): Map<string, number> {
  const found = new Map<string, number>()
  for (const node of nodesBelow(around)) {
    if (!ts.isCallExpression(node)) continue
    const asked = node.arguments.filter((each) => ts.isIdentifier(each) || isMemberAccess(each))
    const signature = asked.length > 0 ? checker.getResolvedSignature(node) : undefined
    if (signature && checker.getTypePredicateOfSignature(signature))
      for (const each of asked) if (!found.has(each.getText())) found.set(each.getText(), node.pos)
  }
  return found
}
