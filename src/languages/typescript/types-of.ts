/** Types where the checker gives up: it answers `any` for a part of what may be `null` or lacks the part in one case. */
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
import { assignmentsTo } from './trace.ts'

type Checker = Context['checker']

const maxDepth = 8
const maxValues = 3

/** The types that an expression may have, `null` and `undefined` left out; empty where nothing is known. */
export function typesOf(expression: ts.Expression, checker: Checker, depth = 0): ts.Type[] {
  const known = membersOf(checker.getTypeAtLocation(expression), checker)
  if (known.length > 0 || depth > maxDepth) return known
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
    return name === null ? [] : typesOfProperty(typesOf(node.expression, checker, depth + 1), name, checker)
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
    return typesOf(node.left, checker, depth + 1)
  const declaration = ts.isIdentifier(node) ? symbolOf(node, checker)?.valueDeclaration : undefined
  if (!declaration) return []
  if (ts.isVariableDeclaration(declaration) && !declaration.type) {
    const symbol = symbolOf(node, checker) as ts.Symbol
    const values = declaration.initializer
      ? [declaration.initializer]
      : assignmentsTo(symbol, declaration, checker)
    return values.slice(0, maxValues).flatMap((value) => typesOf(value, checker, depth + 1))
  }
  return ts.isBindingElement(declaration) ? typesOfBinding(declaration, checker, depth + 1) : []
}

/** The types of what a pattern takes apart: `t.purchase_details` in `const { fuel } = t.purchase_details`. */
export function typesOfPattern(pattern: ts.BindingPattern, checker: Checker, depth = 0): ts.Type[] {
  const known = membersOf(checker.getTypeAtLocation(pattern), checker)
  // The pattern's own shape stands in where its source is lost: only a declared type is worth anything.
  const owner = pattern.parent
  if (depth > maxDepth) return known
  if (ts.isBindingElement(owner)) return [...typesOfBinding(owner, checker, depth + 1), ...known]
  if (ts.isVariableDeclaration(owner) && owner.initializer)
    return [...typesOf(owner.initializer, checker, depth + 1), ...known]
  return known
}

function typesOfBinding(element: ts.BindingElement, checker: Checker, depth: number): ts.Type[] {
  const name =
    propertyName(element.propertyName) ?? (ts.isIdentifier(element.name) ? element.name.text : null)
  if (name === null || !ts.isObjectBindingPattern(element.parent) || element.dotDotDotToken) return []
  return typesOfProperty(typesOfPattern(element.parent, checker, depth), name, checker)
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
