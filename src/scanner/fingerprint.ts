import { createHash } from 'node:crypto'
import type { Usage } from './usage.ts'

/**
 * Names a finding by what it is about and not by where it stands: file, change, element, the declarations around it
 * and the code without its spacing. The n-th of several alike gets its number, so that all stay apart. 16 hex digits.
 */
export function fingerprints(usages: readonly Usage[], textOf: (path: string) => string): string[] {
  const seen = new Map<string, number>()
  const outlines = new Map<string, Outline>()
  const outlineOf = (path: string) => {
    const known = outlines.get(path) ?? outline(textOf(path))
    outlines.set(path, known)
    return known
  }
  return usages.map((usage) => {
    const code = textOf(usage.path)
      .slice(usage.start, Math.min(usage.end, usage.start + 400))
      .replace(/\s+/g, '')
    const key = [
      usage.path,
      usage.change.slug,
      usage.element,
      surroundings(textOf(usage.path), outlineOf(usage.path), usage.start),
      code,
    ].join('\0')
    const count = seen.get(key) ?? 0
    seen.set(key, count + 1)
    return createHash('sha256').update(`${key}\0${count}`).digest('hex').slice(0, 16)
  })
}

/**
 * The heads of the blocks around a place, outermost last, by indentation: `async relink`, `export class Accounts`. They
 * tell two equal calls apart, so that when one is fixed the other keeps its name.
 */
function surroundings(text: string, { starts, parents }: Outline, offset: number): string {
  const heads: string[] = []
  for (let line = parents[lineOf(starts, offset)] as number; line >= 0; line = parents[line] as number) {
    const start = starts[line] as number
    heads.push((/^[^({=\n]*/.exec(text.slice(start, start + 200))?.[0] ?? '').replace(/\s+/g, ''))
    if (heads.length === 6) break
  }
  return heads.join('<')
}

/** Where the lines of a text start, and for each the nearest line above that is indented less; -1 for none. */
interface Outline {
  starts: number[]
  parents: number[]
}

/** One reading for all places of a text. */
function outline(text: string): Outline {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const open: { line: number; indent: number }[] = []
  const parents = starts.map((start, line) => {
    const indent = indentOf(text, start)
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop()
    const parent = open.at(-1)?.line ?? -1
    if (indent < Number.MAX_SAFE_INTEGER) open.push({ line, indent })
    return parent
  })
  return { starts, parents }
}

/** Index of the line that an offset is in. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** White space before the first character of a line; a blank line counts as deep. */
function indentOf(text: string, lineStart: number): number {
  let at = lineStart
  while (text[at] === ' ' || text[at] === '\t') at++
  return at >= text.length || text[at] === '\n' || text[at] === '\r'
    ? Number.MAX_SAFE_INTEGER
    : at - lineStart
}
