import { visible } from '../../markdown/escape.ts'
import type { Finding } from '../../scanner/finding.ts'

const MAX_LINES = 4
const TAB = '    '

/** One line of an excerpt as a terminal shows it. */
export interface ExcerptLine {
  /** Line number; null for the line of tildes and for what was left out. */
  number: number | null
  kind: 'code' | 'underline' | 'more'
  text: string
}

/**
 * The finding's lines with the place underlined, at most four, cut around the place to `width` columns. Tabs are
 * four columns, wide characters two, and control characters are made visible.
 */
export function excerptLines(finding: Finding, width: number): ExcerptLine[] {
  const shown = finding.excerpt.slice(0, MAX_LINES)
  const lines: ExcerptLine[] = []
  for (const [index, raw] of shown.entries()) {
    const line = raw.replace(/\r$/, '')
    const isFirst = index === 0
    const from = isFirst ? finding.column - 1 : 0
    const to = finding.line + index === finding.endLine ? finding.endColumn - 1 : line.length
    const { text, start, length } = layOut(line, from, to, width)
    lines.push({ number: finding.line + index, kind: 'code', text })
    if (isFirst) lines.push({ number: null, kind: 'underline', text: ' '.repeat(start) + '~'.repeat(length) })
  }
  const left = finding.endLine - finding.line + 1 - shown.length
  if (shown.length > 0 && left > 0) {
    lines.push({ number: null, kind: 'more', text: `… ${left} more line${left === 1 ? '' : 's'}` })
  }
  return lines
}

/** A line as shown, and where its columns `from`..`to` (UTF-16, from 0) are in it. */
function layOut(line: string, from: number, to: number, width: number) {
  let cells: { text: string; width: number; at: number }[] = []
  for (let at = 0; at < line.length; ) {
    const point = line.codePointAt(at) ?? 0
    const character = String.fromCodePoint(point)
    const text = character === '\t' ? TAB : visible(character)
    cells.push({ text, width: text === character ? columnsOf(point) : text.length, at })
    at += character.length
  }
  const total = (list: typeof cells) => list.reduce((sum, cell) => sum + cell.width, 0)
  let [before, after] = ['', '']
  if (total(cells) > width) {
    // Keep a third of the width before the place, so that what leads to it can be read.
    const place = cells.findIndex(({ at }) => at >= from)
    let first = place === -1 ? Math.max(0, cells.length - 1) : place
    let room = Math.floor(width / 3)
    while (first > 0 && room >= (cells[first - 1]?.width ?? 0)) room -= cells[--first]?.width ?? 0
    let last = first
    room = width - 2
    while (last < cells.length && room >= (cells[last]?.width ?? 0)) room -= cells[last++]?.width ?? 0
    while (first > 0 && room >= (cells[first - 1]?.width ?? 0)) room -= cells[--first]?.width ?? 0
    before = first > 0 ? '…' : ''
    after = last < cells.length ? '…' : ''
    cells = cells.slice(first, last)
  }
  const start = before.length + total(cells.filter(({ at }) => at < from))
  const length = Math.max(1, total(cells.filter(({ at }) => at >= from && at < to)))
  return { text: before + cells.map(({ text }) => text).join('') + after, start, length }
}

/** Columns of a code point: 0 for combining marks, 2 for East Asian wide ones and emoji, else 1. */
function columnsOf(point: number): number {
  if (point < 0x300) return 1
  if (point === 0x200d || /^\p{M}$/u.test(String.fromCodePoint(point))) return 0
  const isWide =
    (point >= 0x1100 && point <= 0x115f) ||
    (point >= 0x2e80 && point <= 0xa4cf) ||
    (point >= 0xac00 && point <= 0xd7a3) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0xfe30 && point <= 0xfe6f) ||
    (point >= 0xff00 && point <= 0xff60) ||
    (point >= 0xffe0 && point <= 0xffe6) ||
    (point >= 0x1f300 && point <= 0x1faff) ||
    (point >= 0x20000 && point <= 0x3fffd)
  return isWide ? 2 : 1
}
