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
  const afterLast = comma ? afterComma(text, last.getEnd()) : last.getEnd()
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

export function newline(text: string): string {
  const first = text.indexOf('\n')
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n'
}

/** Takes items of a literal or a pattern out, with the commas and lines they leave behind. */
export function removeItems<T extends ts.Node>(
  owner: ts.Node,
  items: ts.NodeArray<T>,
  drop: ReadonlySet<ts.Node>,
): TextEdit[] {
  if (items.every((item) => drop.has(item)))
    return [{ start: owner.getStart() + 1, end: owner.getEnd() - 1, text: '' }]
  const { text } = owner.getSourceFile()
  const edits: TextEdit[] = []
  for (let at = 0; at < items.length; at++) {
    const first = items[at] as T
    if (!drop.has(first)) continue
    const before = items[at - 1]
    while (at + 1 < items.length && drop.has(items[at + 1] as T)) at++
    const last = items[at] as T
    // A comment at the end of the line before belongs to what stands there.
    const start = ts.getTrailingCommentRanges(text, first.getFullStart())?.at(-1)?.end ?? first.getFullStart()
    if (at < items.length - 1 || items.hasTrailingComma) {
      edits.push({ start, end: endOfItem(text, start, afterComma(text, last.getEnd())), text: '' })
      continue
    }
    // Nothing follows: the comma of the one before goes as well.
    const comma = before ? afterComma(text, before.getEnd()) : start
    const isApart = before && start > comma
    if (isApart) edits.push({ start: comma - 1, end: comma, text: '' })
    edits.push({
      start: isApart ? start : (before?.getEnd() ?? start),
      end: endOfItem(text, start, last.getEnd()),
      text: '',
    })
  }
  return edits
}

/** With the comments behind it, where lines begin and end with it: they are about the item. */
function endOfItem(text: string, start: number, end: number): number {
  const comments = ts.getTrailingCommentRanges(text, end)?.at(-1)?.end ?? end
  return /^[\t ]*\r?\n/.test(text.slice(start)) && /^[\t ]*\r?\n/.test(text.slice(comments)) ? comments : end
}

/** Where the comma behind an item ends; a comment between the two may have commas of its own. */
function afterComma(text: string, end: number): number {
  const comments = [
    ...(ts.getTrailingCommentRanges(text, end) ?? []),
    ...(ts.getLeadingCommentRanges(text, end) ?? []),
  ]
  return text.indexOf(',', Math.max(end, ...comments.map((comment) => comment.end))) + 1
}
