/** Enum values that are gone: compared, switched on, listed, passed. */
import type { JumpRow } from '../../../scanner/jump.ts'
import { type Context, symbolOf, ts, unwrap } from '../context.ts'
import { addElement, properties } from './elements.ts'

export function analyzeValues(file: ts.SourceFile, context: Context): void {
  const rows = context.jump.values
  if (rows.size === 0) return
  const see = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) {
      const known = rows.get(node.text)
      if (known) judgeLiteral(node, known, context)
    }
    ts.forEachChild(node, see)
  }
  see(file)
}

function judgeLiteral(literal: ts.StringLiteralLike, rows: readonly JumpRow[], context: Context): void {
  const keys = keysOf(comparedWith(literal), context)
  for (const key of keysOf(passedTo(literal, context), context)) keys.add(key)
  const row = rows.find(({ row }) => row.declared.some((declared) => keys.has(declared)))
  if (row) {
    addElement(literal, row, 'certain', null, context)
    return
  }
  // `code` of a caught error is a plain string in the types; a value like this one is nobody else's.
  const expression = comparedWith(literal)
  const name =
    expression && ts.isPropertyAccessExpression(expression) ? expression.name.text : expression?.getText()
  const first = rows[0]
  if (
    first &&
    literal.text.length > 16 &&
    literal.text.includes('_') &&
    name !== undefined &&
    first.row.element.includes(`.${name}=`)
  ) {
    addElement(literal, first, 'likely', null, context)
  }
}

/** The expression that the literal is held against. */
function comparedWith(literal: ts.StringLiteralLike): ts.Expression | undefined {
  const { parent } = literal
  if (ts.isCaseClause(parent)) return unwrap(parent.parent.parent.expression)
  if (ts.isBinaryExpression(parent)) return unwrap(parent.left === literal ? parent.right : parent.left)
  if (ts.isArrayLiteralExpression(parent)) {
    // ['a', 'b'].includes(x)
    const access = parent.parent
    if (ts.isPropertyAccessExpression(access) && ts.isCallExpression(access.parent))
      return access.parent.arguments[0]
  }
  return undefined
}

/** The parameter or field that the literal is a value of. */
function passedTo(literal: ts.StringLiteralLike, context: Context): ts.Symbol[] {
  const property = ts.isArrayLiteralExpression(literal.parent) ? literal.parent.parent : literal.parent
  if (!ts.isPropertyAssignment(property) || !ts.isObjectLiteralExpression(property.parent)) return []
  const type = context.checker.getContextualType(property.parent)
  return type
    ? properties(type, property.name.getText(), context.checker).filter((symbol) => symbol !== undefined)
    : []
}

function keysOf(of: ts.Expression | ts.Symbol[] | undefined, context: Context): Set<string> {
  const keys = new Set<string>()
  const add = (symbol: ts.Symbol | undefined): void => {
    for (const declaration of symbol?.declarations ?? []) {
      const key = context.keyOf(declaration)
      if (key !== null) keys.add(key)
    }
  }
  if (Array.isArray(of)) for (const symbol of of) add(symbol)
  else if (of) {
    add(symbolOf(ts.isPropertyAccessExpression(of) ? of.name : of, context.checker))
    const type = context.checker.getTypeAtLocation(of)
    for (const each of [type, ...(type.isUnion() ? type.types : [])]) add(each.aliasSymbol)
    // A local that holds the field: `const { code } = invoice.last_finalization_error`.
    const declared = symbolOf(of, context.checker)?.valueDeclaration
    if (
      declared &&
      ts.isVariableDeclaration(declared) &&
      declared.initializer &&
      ts.isPropertyAccessExpression(unwrap(declared.initializer))
    ) {
      add(symbolOf((unwrap(declared.initializer) as ts.PropertyAccessExpression).name, context.checker))
    }
    if (declared && ts.isBindingElement(declared)) {
      for (const symbol of properties(
        context.checker.getTypeAtLocation(declared.parent),
        (declared.propertyName ?? declared.name).getText(),
        context.checker,
      ))
        add(symbol)
    }
  }
  return keys
}
