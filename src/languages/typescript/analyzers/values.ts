/** Enum values that are gone: compared, switched on, listed, mapped, passed. */
import type { JumpRow } from '../../../scanner/jump.ts'
import {
  type Context,
  isMemberAccess,
  memberName,
  nodesBelow,
  nodesOf,
  symbolOf,
  ts,
  unwrap,
} from '../context.ts'
import { addElement, sinceOf, valueFix } from '../element-usage.ts'
import { isBesideNewValue } from '../reckoned.ts'
import { typesOf, typesOfPattern } from '../types-of.ts'
import { properties } from '../uses.ts'

export function analyzeValues(file: ts.SourceFile, context: Context): void {
  const { values } = context.jump
  if (values.size === 0) return
  const named = new Map<string, boolean>()
  const isBeside = ({ beside }: JumpRow) => {
    if (beside === undefined) return false
    const found = named.get(beside) ?? [`'${beside}'`, `"${beside}"`].some((each) => file.text.includes(each))
    named.set(beside, found)
    return found
  }
  const rowsOf = (value: string) => (values.get(value) ?? []).filter((row) => !isBeside(row))
  for (const node of nodesOf(file)) {
    if (ts.isStringLiteralLike(node)) {
      const known = rowsOf(node.text)
      if (known.length > 0) judgeLiteral(node, known, context)
    } else if (ts.isIdentifier(node) && ts.isPropertyAssignment(node.parent) && node.parent.name === node) {
      const known = rowsOf(node.text)
      if (known.length > 0) judgeKey(node, known, context)
    }
  }
}

function judgeLiteral(literal: ts.StringLiteralLike, rows: readonly JumpRow[], context: Context): void {
  if (ts.isPropertyAssignment(literal.parent) && literal.parent.name === literal)
    return void judgeKey(literal, rows, context)
  const compared = comparedWith(literal)
  const keys = new Set([
    ...(compared ? keysOfExpression(compared, context) : []),
    ...passedTo(literal, context).flatMap((symbol) => keysOfSymbol(symbol, context)),
    ...keysOfType(context.checker.getContextualType(literal), context),
  ])
  const among = (keys: ReadonlySet<string>) =>
    rows.find(({ row }) => row.declared.some((declared) => keys.has(declared)))
  const row = among(keys) ?? among(new Set(keysOfAnnotation(literal, context)))
  if (row && isBesideNewValue(literal, row)) return
  if (row) addElement(literal, row, 'certain', valueFix(literal, row, 'certain', false, context), context)
  else if (isUnmistakable(literal.text) && (isListed(literal) || isNamedAlike(compared, rows)))
    addLikely(literal, rows, context)
}

/** `{ billing_policy_…: 'Try again' }`: a table by value, which nothing ties to Stripe but the value itself. */
function judgeKey(key: ts.Node & { text: string }, rows: readonly JumpRow[], context: Context): void {
  if (isUnmistakable(key.text)) addLikely(key, rows, context)
}

/** Which of the fields that had the value is meant can't be seen. */
function addLikely(place: ts.Node, rows: readonly JumpRow[], context: Context): void {
  const [first] = rows
  if (!first) return
  const fix = ts.isStringLiteralLike(place) ? valueFix(place, first, 'likely', false, context) : null
  if (first.row.change === 'behavior' || first.rename)
    return void addElement(place, first, 'likely', fix, context)
  const fields = [...new Set(rows.map(({ row }) => `\`${row.element.split('=')[0]}\``))]
  const named = fields.slice(0, 4).join(', ') + (fields.length > 4 ? ' and others' : '')
  const what = `The value \`${first.row.value}\` is gone since ${sinceOf(first.change)}; it was one of ${named}.`
  addElement(place, first, 'likely', null, context, what)
}

/** Long and in several words: a value like this one is nobody else's. */
function isUnmistakable(value: string): boolean {
  return value.length > 16 && value.split('_').length > 2
}

/** `['…'].includes(x)`, `new Set(['…'])`. */
function isListed(literal: ts.Node): boolean {
  return ts.isArrayLiteralExpression(literal.parent)
}

/** `code` of a caught error is a plain string in the types, or has none. */
function isNamedAlike(compared: ts.Expression | undefined, rows: readonly JumpRow[]): boolean {
  if (!compared) return false
  const name = isMemberAccess(compared) ? memberName(compared) : compared.getText().slice(0, 80)
  return rows.some(({ row }) => row.element.includes(`.${name}=`))
}

/** The expression that the literal is held against. */
export function comparedWith(literal: ts.StringLiteralLike): ts.Expression | undefined {
  const { parent } = literal
  if (ts.isCaseClause(parent)) return tested(parent.parent.parent.expression)
  if (ts.isBinaryExpression(parent) && isComparison(parent.operatorToken.kind))
    return tested(parent.left === literal ? parent.right : parent.left)
  if (ts.isArrayLiteralExpression(parent)) {
    // ['a', 'b'].includes(x)
    const access = parent.parent
    const call = access.parent
    if (ts.isPropertyAccessExpression(access) && ts.isCallExpression(call) && call.arguments[0])
      return tested(call.arguments[0])
  }
  return undefined
}

function isComparison(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsEqualsToken ||
    kind === ts.SyntaxKind.EqualsEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsToken
  )
}

/** `code` of `code ?? ''`. */
function tested(expression: ts.Expression): ts.Expression {
  const node = unwrap(expression)
  const isDefaulted =
    ts.isBinaryExpression(node) &&
    (node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken ||
      node.operatorToken.kind === ts.SyntaxKind.BarBarToken)
  return isDefaulted ? unwrap(node.left) : node
}

/** The parameter or field that the literal is a value of. */
function passedTo(literal: ts.StringLiteralLike, { checker }: Context): (ts.Symbol | undefined)[] {
  const property = ts.isArrayLiteralExpression(literal.parent) ? literal.parent.parent : literal.parent
  if (!ts.isPropertyAssignment(property) || !ts.isObjectLiteralExpression(property.parent)) return []
  const type = checker.getContextualType(property.parent)
  return type ? properties(type, property.name.getText(), checker) : []
}

/** Declarations of the field that an expression reads, and of the named type that it has. */
export function keysOfExpression(expression: ts.Expression, context: Context): string[] {
  const { checker } = context
  const keys: string[] = keysOfType(checker.getTypeAtLocation(expression), context)
  if (isMemberAccess(expression)) {
    const name = memberName(expression)
    if (name === null) return keys
    for (const type of typesOf(expression.expression, checker))
      for (const symbol of properties(type, name, checker)) keys.push(...keysOfSymbol(symbol, context))
    return keys
  }
  const declared = symbolOf(expression, checker)?.valueDeclaration
  // A local that holds the field: `const code = invoice.last_finalization_error?.code`, `const { code } = …`.
  if (declared && ts.isVariableDeclaration(declared) && declared.initializer) {
    const initializer = tested(declared.initializer)
    if (isMemberAccess(initializer)) keys.push(...keysOfExpression(initializer, context))
  }
  if (declared && ts.isBindingElement(declared)) {
    const name = (declared.propertyName ?? declared.name).getText()
    for (const type of typesOfPattern(declared.parent, checker))
      for (const symbol of properties(type, name, checker)) keys.push(...keysOfSymbol(symbol, context))
  }
  return keys
}

/** `NonNullable<Stripe.Item['reason']>[]` lost the name of the type: what the annotation around a literal says of it. */
function keysOfAnnotation(literal: ts.Expression, context: Context): string[] {
  let value: ts.Node = literal
  while (ts.isArrayLiteralExpression(value.parent) || ts.isParenthesizedExpression(value.parent))
    value = value.parent
  const { parent } = value
  const isAnnotated =
    ts.isVariableDeclaration(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isAsExpression(parent) ||
    ts.isSatisfiesExpression(parent)
  if (!isAnnotated || !parent.type) return []
  return nodesBelow(parent.type).flatMap((node) => {
    if (ts.isTypeReferenceNode(node))
      return keysOfSymbol(context.checker.getSymbolAtLocation(node.typeName), context)
    if (!ts.isIndexedAccessTypeNode(node) || !ts.isLiteralTypeNode(node.indexType)) return []
    const name = ts.isStringLiteralLike(node.indexType.literal) ? node.indexType.literal.text : ''
    const owner = context.checker.getTypeFromTypeNode(node.objectType)
    return properties(owner, name, context.checker).flatMap((symbol) => keysOfSymbol(symbol, context))
  })
}

function keysOfSymbol(symbol: ts.Symbol | undefined, context: Context): string[] {
  return (symbol?.declarations ?? []).flatMap((declaration) => context.keyOf(declaration) ?? [])
}

/** The alias that a type was written as, `Code`, also in `Code | null`. */
function keysOfType(type: ts.Type | undefined, context: Context): string[] {
  if (!type) return []
  const origin = (type as { origin?: ts.Type }).origin
  const parts = [type, ...(origin?.isUnion() ? origin.types : []), ...(type.isUnion() ? type.types : [])]
  return parts.flatMap((each) => keysOfSymbol(each.aliasSymbol, context))
}
