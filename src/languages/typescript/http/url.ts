/** Addresses that code builds, as far as they can be read. */
import { type Context, memberName, ts, unwrap } from '../context.ts'
import { trace } from '../trace.ts'

/** In place of what can't be read. */
export const unknown = '{}'

const maxDepth = 6

/** The text of an expression, `{}` for the parts that can't be read. */
export function textOf(expression: ts.Expression, context: Context, depth = 0): string {
  const node = unwrap(expression)
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return node.text
  if (depth > maxDepth) return unknown
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.map(
      (span) => textOf(span.expression, context, depth + 1) + span.literal.text,
    )
    return node.head.text + spans.join('')
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return textOf(node.left, context, depth + 1) + textOf(node.right, context, depth + 1)
  if (isAddress(node)) return addressText(node, context, depth)
  if (ts.isCallExpression(node) && memberName(unwrap(node.expression)) === 'toString') {
    const called = unwrap(node.expression)
    return ts.isPropertyAccessExpression(called) ? textOf(called.expression, context, depth + 1) : unknown
  }
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'href')
    return textOf(node.expression, context, depth + 1)
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node) && !isDefault(node)) return unknown
  // A setting with a default is what its default says, as far as anybody can tell.
  const texts = trace(node, context.checker)
    .filter((origin) => origin.node !== node && isText(origin.node))
    .map((origin) => textOf(origin.node, context, depth + 1))
  const [text] = texts
  return text !== undefined && new Set(texts).size === 1 ? text : unknown
}

function isDefault(node: ts.Expression): boolean {
  return (
    ts.isBinaryExpression(node) &&
    (node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken ||
      node.operatorToken.kind === ts.SyntaxKind.BarBarToken)
  )
}

function isText(node: ts.Expression): boolean {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateExpression(node) ||
    isAddress(node) ||
    (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
  )
}

/** `new URL('/v1/customers', 'https://api.stripe.com')`. */
function isAddress(node: ts.Expression): node is ts.NewExpression {
  return ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'URL'
}

function addressText(node: ts.NewExpression, context: Context, depth: number): string {
  const [path, base] = (node.arguments ?? []).map((each) => textOf(each, context, depth + 1))
  if (path === undefined) return unknown
  if (base === undefined || /^\w+:\/\//.test(path)) return path
  const root = path.startsWith('/') ? (/^\w+:\/\/[^/]*/.exec(base)?.[0] ?? base) : base.replace(/[^/]*$/, '')
  return root + path
}
