import { createHash } from 'node:crypto'
import type { Usage } from './usage.ts'

/**
 * Names a finding by what it is about and not by where it stands: file, change, element, the declarations around it
 * and the code without its spacing. The n-th of several alike gets its number, so that all stay apart. 16 hex digits.
 */
export function fingerprints(usages: readonly Usage[], textOf: (path: string) => string): string[] {
  const seen = new Map<string, number>()
  return usages.map((usage) => {
    const code = textOf(usage.path)
      .slice(usage.start, Math.min(usage.end, usage.start + 400))
      .replace(/\s+/g, '')
    const key = [
      usage.path,
      usage.change.slug,
      usage.element,
      surroundings(textOf(usage.path), usage.start),
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
function surroundings(text: string, offset: number): string {
  const heads: string[] = []
  let lineStart = text.lastIndexOf('\n', offset - 1) + 1
  let indent = indentOf(text, lineStart)
  while (lineStart > 0 && indent > 0 && heads.length < 6) {
    // A negative position means the first character to `lastIndexOf`.
    lineStart = lineStart < 2 ? 0 : text.lastIndexOf('\n', lineStart - 2) + 1
    const next = indentOf(text, lineStart)
    if (next >= indent) continue
    indent = next
    heads.push((/^[^({=\n]*/.exec(text.slice(lineStart, lineStart + 200))?.[0] ?? '').replace(/\s+/g, ''))
  }
  return heads.join('<')
}

/** White space before the first character of a line; a blank line counts as deep. */
function indentOf(text: string, lineStart: number): number {
  let at = lineStart
  while (text[at] === ' ' || text[at] === '\t') at++
  return at >= text.length || text[at] === '\n' || text[at] === '\r'
    ? Number.MAX_SAFE_INTEGER
    : at - lineStart
}
