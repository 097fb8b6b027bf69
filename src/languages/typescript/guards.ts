/** Whether a read already reckons with a missing value, so that "may be null" breaks nothing there. */
import { ts } from './context.ts'
import { outermost, referencesTo } from './trace.ts'

/** What a value may be now: a test against the other one says nothing about it. */
export type Missing = 'null' | 'undefined'

/**
 * Told is what fails on a missing value, and what a strict compiler refuses. A value that is shown, logged, compared,
 * stored or passed where it may be missing breaks nothing.
 *
 * @param read the expression, or the name that a pattern takes the value into; a variable that keeps the value is
 * judged by its own uses
 */
export function isGuarded(
  read: ts.Expression | ts.BindingElement,
  missing: Missing,
  checker: ts.TypeChecker,
): boolean {
  if (ts.isBindingElement(read)) {
    return !read.initializer && ts.isIdentifier(read.name)
      ? areUsesGuarded(read.name, missing, checker)
      : read.initializer !== undefined
  }
  const whole = outermost(read)
  const { parent } = whole
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) && !parent.type
    ? areUsesGuarded(parent.name, missing, checker, hasAssertion(whole))
    : isUseGuarded(read, missing, checker)
}

/** @param isSaid the author has said that it is there, where the variable was made */
function areUsesGuarded(
  name: ts.Identifier,
  missing: Missing,
  checker: ts.TypeChecker,
  isSaid = false,
): boolean {
  const symbol = checker.getSymbolAtLocation(name)
  return (
    !symbol || referencesTo(symbol, checker).every((each) => isUseGuarded(each, missing, checker, isSaid))
  )
}

function isUseGuarded(
  read: ts.Expression,
  missing: Missing,
  checker: ts.TypeChecker,
  isSaid = false,
): boolean {
  const node = outermost(read)
  const { parent } = node
  if (
    (ts.isPropertyAccessExpression(parent) ||
      ts.isElementAccessExpression(parent) ||
      ts.isCallExpression(parent)) &&
    parent.expression === node
  )
    return parent.questionDotToken !== undefined || isTestedAbove(read, missing)
  if (isTakenApart(node) || isCounted(node, checker) || isKey(node)) return isTestedAbove(read, missing)
  // `x.y!`, `x.y as string`: the author has said that it is there, and nothing is asked of it here.
  const isAsserted = isSaid || (node !== read && hasAssertion(node))
  return isAsserted || !isTaken(node, missing, checker) || isTestedAbove(read, missing)
}

function hasAssertion(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return hasAssertion(node.expression)
  return ts.isNonNullExpression(node) || ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)
}

/** `[...x]`, `for (… of x)`, `const { a } = x`, `'a' in x`: nothing can be got out of nothing. */
function isTakenApart(node: ts.Expression): boolean {
  const { parent } = node
  if (ts.isSpreadElement(parent)) return true
  if (ts.isForOfStatement(parent)) return parent.expression === node
  if (ts.isVariableDeclaration(parent)) return !ts.isIdentifier(parent.name)
  return (
    ts.isBinaryExpression(parent) &&
    parent.right === node &&
    parent.operatorToken.kind === ts.SyntaxKind.InKeyword
  )
}

/** `byId[x]`, `{ [x]: 1 }`: no compiler takes a missing value for a key. */
function isKey(node: ts.Expression): boolean {
  const { parent } = node
  if (isJavaScript(node)) return false
  return ts.isElementAccessExpression(parent)
    ? parent.argumentExpression === node
    : ts.isComputedPropertyName(parent)
}

function isJavaScript(node: ts.Node): boolean {
  return /\.[cm]?jsx?$/.test(node.getSourceFile().fileName)
}

const arithmetic: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.PercentToken,
  ts.SyntaxKind.MinusToken,
])

/** `x * 1000`, `x - y`, `x + 1`: a date of 1970, or no number at all. */
function isCounted(node: ts.Expression, checker: ts.TypeChecker): boolean {
  const { parent } = node
  if (!ts.isBinaryExpression(parent)) return false
  const operator = parent.operatorToken.kind
  if (arithmetic.has(operator)) return true
  if (operator !== ts.SyntaxKind.PlusToken) return false
  const other = checker.getTypeAtLocation(parent.left === node ? parent.right : parent.left)
  const isNumber = ({ flags }: ts.Type) => (flags & ts.TypeFlags.NumberLike) !== 0
  return isNumber(other) && (!isJavaScript(node) || isNumber(checker.getTypeAtLocation(node)))
}

/** Whether what takes the value says of what type it must be, and that type has no place for the missing value. */
function isTaken(node: ts.Expression, missing: Missing, checker: ts.TypeChecker): boolean {
  const { parent } = node
  // Of `x || y` only the last is what is taken, and of `test ? x : y` not the test.
  if (ts.isBinaryExpression(parent) && (parent.right !== node || !passesOn(parent))) return false
  if (ts.isConditionalExpression(parent) && parent.condition === node) return false
  // In JavaScript nobody refuses it, and what is passed on is not used yet.
  if (isJavaScript(node)) return false
  const whole = alternativesAround(node)
  if (isReplaced(whole) || isMadeFor(whole, missing)) return false
  const type = isInferred(whole, checker) ? elementAsked(whole, checker) : checker.getContextualType(whole)
  if (!type) return false
  const types = type.isUnion() ? type.types : [type]
  const [also, other] = missing === 'null' ? [ts.TypeFlags.Null, absent] : [absent, ts.TypeFlags.Null]
  // `string | null` has no place for `undefined`.
  const present = types.filter((each) => !(each.flags & other))
  return present.length > 0 && present.every((each) => each.flags & asking && !(each.flags & also))
}

const absent = ts.TypeFlags.Undefined | ts.TypeFlags.Void

/** Types that say what they take. */
const asking =
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.EnumLike |
  ts.TypeFlags.Object

/** `list.map((each) => ({ id: each.id }))`: what takes the value is made of it. */
function isInferred(node: ts.Expression, checker: ts.TypeChecker): boolean {
  let inner: ts.Node = node
  while (!ts.isCallLikeExpression(inner.parent) || inner.parent.kind === ts.SyntaxKind.Decorator) {
    inner = inner.parent
    if (
      ts.isSourceFile(inner) ||
      (ts.isStatement(inner) && !ts.isReturnStatement(inner) && !ts.isBlock(inner))
    )
      return false
  }
  const declaration = checker.getResolvedSignature(inner.parent)?.declaration
  return declaration !== undefined && (declaration.typeParameters?.length ?? 0) > 0
}

/** `x || y || z` for its last: what is asked of the whole is asked of it, and of the whole nobody may ask anything. */
function alternativesAround(node: ts.Expression): ts.Expression {
  let whole = node
  while (ts.isBinaryExpression(whole.parent) && whole.parent.right === whole && isLogical(whole.parent))
    whole = whole.parent
  return whole
}

/** `(x ?? y) ?? 'none'` for its `x ?? y`: what may be missing is not what comes out. */
function isReplaced(whole: ts.Expression): boolean {
  const { parent } = outermost(whole)
  if (!ts.isBinaryExpression(parent) || parent.right === whole) return false
  const { kind } = parent.operatorToken
  return kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken
}

/** `{ id: x } as T` says what it is whatever it holds, and `id?: string = x` has a place for nothing. */
function isMadeFor(whole: ts.Expression, missing: Missing): boolean {
  let node: ts.Node = whole
  while (
    ts.isPropertyAssignment(node.parent) ||
    ts.isObjectLiteralExpression(node.parent) ||
    ts.isArrayLiteralExpression(node.parent) ||
    ts.isParenthesizedExpression(node.parent)
  )
    node = node.parent
  const { parent } = node
  if (ts.isPropertyDeclaration(parent)) return parent.questionToken !== undefined && missing === 'undefined'
  return node !== whole && (ts.isAsExpression(parent) || ts.isTypeAssertionExpression(parent))
}

/** `string` of `const ids: string[] = list.map((each) => each.id)`. */
function elementAsked(whole: ts.Expression, checker: ts.TypeChecker): ts.Type | undefined {
  const { parent } = whole
  if (!ts.isArrowFunction(parent) || parent.body !== whole || !ts.isCallExpression(parent.parent))
    return undefined
  const asked = checker.getContextualType(parent.parent)
  return asked && checker.isArrayType(asked)
    ? checker.getTypeArguments(asked as ts.TypeReference)[0]
    : undefined
}

/** A guard stands near what it guards; a block of thousands of statements is not read for each of them. */
const maxStatements = 100

/** `if (x.y)`, `x.y ? …` or `x.y && …` around the read, `if (!x.y) return` or `assert(x.y)` before it, by the same text. */
function isTestedAbove(read: ts.Expression, missing: Missing): boolean {
  const text = read.getText().replaceAll('?.', '.')
  // `x.y !== null` lets `undefined` pass.
  const other = missing === 'null' ? 'undefined' : 'null'
  const mentions = (test: ts.Expression) =>
    test
      .getText()
      .replaceAll('?.', '.')
      .replace(/\s+/g, ' ')
      .replace(/ ?([!=]==) ?/g, '$1')
      .replaceAll(`${text}!==${other}`, '')
      .replaceAll(`${text}===${other}`, '')
      .includes(text)
  const saysMissing = (test: ts.Expression) =>
    mentions(test) &&
    [`!${text}`, `${text}==null`, `${text}==undefined`, `${text}===${missing}`, `typeof${text}`].some(
      (each) => test.getText().replaceAll('?.', '.').replace(/\s/g, '').includes(each),
    )
  for (let node: ts.Node = read; !ts.isFunctionLike(node) && !ts.isSourceFile(node); node = node.parent) {
    const { parent } = node
    const tests: ts.Expression[] = []
    if (ts.isIfStatement(parent) && parent.thenStatement === node) tests.push(parent.expression)
    if (ts.isConditionalExpression(parent) && parent.whenTrue === node) tests.push(parent.condition)
    if (
      ts.isBinaryExpression(parent) &&
      parent.right === node &&
      parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
    )
      tests.push(parent.left)
    if (ts.isWhileStatement(parent) && parent.statement === node) tests.push(parent.expression)
    if (otherwise(node).some(saysMissing)) return true
    if (ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isCaseClause(parent)) {
      const at = parent.statements.indexOf(node as ts.Statement)
      for (const before of parent.statements.slice(Math.max(0, at - maxStatements), Math.max(0, at))) {
        if (ts.isIfStatement(before) && leaves(before.thenStatement)) tests.push(before.expression)
        if (ts.isExpressionStatement(before)) tests.push(...assertedIn(before.expression))
      }
    }
    if (tests.some(mentions)) return true
  }
  return false
}

/** The test whose failing leads to a node: of `if (!x.y) … else`, `!x.y ? … :`, `!x.y ||`. */
function otherwise(node: ts.Node): ts.Expression[] {
  const { parent } = node
  if (ts.isIfStatement(parent)) return parent.elseStatement === node ? [parent.expression] : []
  if (ts.isConditionalExpression(parent)) return parent.whenFalse === node ? [parent.condition] : []
  const isOr =
    ts.isBinaryExpression(parent) &&
    parent.right === node &&
    parent.operatorToken.kind === ts.SyntaxKind.BarBarToken
  return isOr ? [parent.left] : []
}

/** `||`, `&&`, `??`. */
function isLogical({ operatorToken }: ts.BinaryExpression): boolean {
  return (
    operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    operatorToken.kind === ts.SyntaxKind.BarBarToken ||
    operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken
  )
}

/** What stands on the right is what comes out. */
function passesOn(node: ts.BinaryExpression): boolean {
  return isLogical(node) || node.operatorToken.kind === ts.SyntaxKind.EqualsToken
}

/** `assert(x.y)`, `invariant(x.y, 'message')`. */
function assertedIn(call: ts.Expression): ts.Expression[] {
  if (!ts.isCallExpression(call) || !/^(?:assert|invariant)/i.test(call.expression.getText())) return []
  return call.arguments.slice(0, 1)
}

/** `return`, `throw`, `continue`, `break`, also as the end of a block. */
function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement
  return (
    last !== undefined &&
    (ts.isReturnStatement(last) ||
      ts.isThrowStatement(last) ||
      ts.isContinueStatement(last) ||
      ts.isBreakStatement(last))
  )
}
