/** Offsets and lines, counted as GitHub counts: from 1, CRLF one break. */

/** Line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

/** Offset at which the line of an offset starts. */
export function lineStartAt(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/** Line and column of an offset, both from 1; a byte order mark takes no column. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const lineStart = lineStartAt(text, offset)
  const bom = lineStart === 0 && text.startsWith('\uFEFF') ? 1 : 0
  return { line: lineAt(text, offset), column: Math.max(1, offset - lineStart + 1 - bom) }
}

/** The lines `from`..`to` (from 1, both inclusive), without their line ends. */
export function linesOf(text: string, from: number, to: number): string[] {
  return text
    .split('\n')
    .slice(from - 1, to)
    .map((line) => line.replace(/\r$/, ''))
}

/** The same for many places of one text, which is read through once. */
export interface LineIndex {
  positionAt(offset: number): { line: number; column: number }
  /** The lines `from`..`to` (from 1, both inclusive), without their line ends. */
  linesOf(from: number, to: number): string[]
}

export function indexLines(text: string): LineIndex {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const bom = text.startsWith('\uFEFF') ? 1 : 0
  return {
    positionAt(offset) {
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((starts[middle] as number) <= offset) low = middle
        else high = middle - 1
      }
      const column = offset - (starts[low] as number) + 1 - (low === 0 ? bom : 0)
      return { line: low + 1, column: Math.max(1, column) }
    },
    linesOf(from, to) {
      const end = Math.min(to, starts.length)
      return starts.slice(from - 1, end).map((start, index) => {
        const next = starts[from + index]
        return text.slice(start, next === undefined ? text.length : next - 1).replace(/\r$/, '')
      })
    },
  }
}
