/** Minimal edits that keep the file's own quotes, indentation, trailing commas and line ends. */
import type { TextEdit } from '../../fixes/edit.ts'
import { lineStartAt } from '../../scanner/lines.ts'
import { ts } from './context.ts'

/** Replaces what stands between the quotes. */
export function replaceString(node: ts.StringLiteralLike | ts.LiteralTypeNode, value: string): TextEdit {
  return { start: node.getStart() + 1, end: node.getEnd() - 1, text: value }
}

export function replaceNode(node: ts.Node, text: string): TextEdit {
  return { start: node.getStart(), end: node.getEnd(), text }
}

/** Adds an argument after `last`, on a line of its own where `last` has one. */
export function insertArgument(last: ts.Expression, argument: string): TextEdit {
  const { text } = last.getSourceFile()
  const end = last.getEnd()
  const indent = text.slice(lineStartAt(text, last.getStart()), last.getStart())
  const call = last.parent.getStart()
  const ownLine = /^[\t ]*$/.test(indent) && text.slice(call, last.getStart()).includes('\n')
  return { start: end, end, text: ownLine ? `,${newline(text)}${indent}${argument}` : `, ${argument}` }
}

/** Adds `property` (`apiVersion: '…'`) as the last one of an object literal, written as its neighbours are. */
export function insertProperty(literal: ts.ObjectLiteralExpression, property: string): TextEdit[] {
  const file = literal.getSourceFile()
  const text = file.text
  const last = literal.properties.at(-1)
  if (!last) return [intoEmpty(literal, property)]

  const lineStart = lineStartAt(text, last.getStart())
  const indent = text.slice(lineStart, last.getStart())
  const ownLine = lineStart > literal.getStart() && /^[\t ]*$/.test(indent)
  const comma = literal.properties.hasTrailingComma
  const afterLast = comma ? text.indexOf(',', last.getEnd()) + 1 : last.getEnd()
  if (!ownLine) return [{ start: afterLast, end: afterLast, text: comma ? ` ${property},` : `, ${property}` }]

  const line = `${newline(text)}${indent}${property}`
  const afterComment = ts.getTrailingCommentRanges(text, afterLast)?.at(-1)?.end ?? afterLast
  if (comma) return [{ start: afterComment, end: afterComment, text: `${line},` }]
  if (afterComment === afterLast) return [{ start: afterLast, end: afterLast, text: `,${line}` }]
  return [
    { start: afterLast, end: afterLast, text: ',' },
    { start: afterComment, end: afterComment, text: line },
  ]
}

function intoEmpty(literal: ts.ObjectLiteralExpression, property: string): TextEdit {
  const text = literal.getSourceFile().text
  const start = literal.getStart() + 1
  const inside = text.slice(start, literal.getEnd() - 1)
  if (!inside.includes('\n'))
    return { start, end: start, text: inside === '' ? ` ${property} ` : ` ${property}` }
  const lineStart = lineStartAt(text, literal.getEnd())
  const outer = /^[\t ]*/.exec(text.slice(lineStart))?.[0] ?? ''
  return {
    start,
    end: start,
    text: `${newline(text)}${outer}${outer.includes('\t') ? '\t' : '  '}${property},`,
  }
}

/** `['balances', 'transactions']` in the quotes of the file. */
export function arrayText(values: readonly string[], quote: string): string {
  return `[${values.map((value) => `${quote}${value}${quote}`).join(', ')}]`
}

/** The quote that the strings around `node` use; of the file where there are none. */
export function quoteAround(node: ts.Node): '"' | "'" {
  const file = node.getSourceFile()
  return majority(node.getText(file)) ?? majority(file.text) ?? "'"
}

function majority(text: string): '"' | "'" | null {
  const single = text.match(/'[^'"\n]*'/g)?.length ?? 0
  const double = text.match(/"[^'"\n]*"/g)?.length ?? 0
  return single === double ? (single === 0 ? null : "'") : single > double ? "'" : '"'
}

function newline(text: string): string {
  const first = text.indexOf('\n')
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n'
}

/** Takes a property out with the comma and the line it leaves behind. */
export function removeProperty(
  literal: ts.ObjectLiteralExpression,
  property: ts.ObjectLiteralElementLike,
): TextEdit {
  const { text } = literal.getSourceFile()
  const at = literal.properties.indexOf(property)
  const before = literal.properties[at - 1]
  const isLast = at === literal.properties.length - 1
  if (isLast && !before) return { start: literal.getStart() + 1, end: literal.getEnd() - 1, text: '' }
  if (isLast && before && !literal.properties.hasTrailingComma)
    return { start: before.getEnd(), end: property.getEnd(), text: '' }
  // A comment at the end of the line before belongs to what stands there.
  const start =
    ts.getTrailingCommentRanges(text, property.getFullStart())?.at(-1)?.end ?? property.getFullStart()
  return { start, end: text.indexOf(',', property.getEnd()) + 1, text: '' }
}
