/** Whose a value is where the code says otherwise: `sub as unknown as { … }` is still a subscription. */
import { type Context, isMemberAccess, symbolOf, ts, unwrap } from './context.ts'
import { declaredKey } from './operations.ts'
import { typesOf } from './types-of.ts'
import { type Name, properties } from './uses.ts'

/** The members that a name read from a cast value has in the type before the cast; none where that isn't one of Stripe's. */
export function symbolsBehindCast(name: Name, context: Context): (ts.Symbol | undefined)[] {
  const { checker } = context
  const owner = castOwner(name, checker)
  if (!owner) return []
  // Cast to another of Stripe's: that is what counts.
  const said = checker.getTypeAtLocation(owner.cast)
  if (declaredKey(said.symbol ?? said.aliasSymbol, context) !== null) return []
  const types = typesOf(owner.value, checker)
  const [type] = types
  if (types.length !== 1 || !type || declaredKey(type.symbol, context) === null) return []
  return properties(type, name.text, checker)
}

interface CastOwner {
  cast: ts.Expression
  value: ts.Expression
}

/** `(x as T).name`, `const { name } = x as T`, `y.name` after `const y = x as T`. */
function castOwner(name: Name, checker: ts.TypeChecker): CastOwner | null {
  const { parent } = name
  if (isMemberAccess(parent)) return parent.expression === name ? null : castOf(parent.expression, checker)
  if (!ts.isBindingElement(parent)) return null
  const isKey = parent.propertyName === name || (!parent.propertyName && parent.name === name)
  const whole = parent.parent.parent
  const value = ts.isVariableDeclaration(whole) ? whole.initializer : undefined
  return isKey && value ? castOf(value, checker) : null
}

function castOf(expression: ts.Expression, checker: ts.TypeChecker): CastOwner | null {
  const inner = unwrap(expression)
  if (isCast(expression)) return { cast: expression, value: inner }
  if (!ts.isIdentifier(inner)) return null
  const declaration = symbolOf(inner, checker)?.valueDeclaration
  if (!declaration || !ts.isVariableDeclaration(declaration) || declaration.type) return null
  const value = declaration.initializer
  return value && isCast(value) ? { cast: value, value: unwrap(value) } : null
}

export function isCast(node: ts.Expression): boolean {
  const inner = ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) ? node.expression : node
  if (inner !== node) return isCast(inner)
  return ts.isAsExpression(inner) || ts.isTypeAssertionExpression(inner)
}
