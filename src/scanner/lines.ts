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
