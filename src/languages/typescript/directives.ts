import type { TextEdit } from '../../fixes/edit.ts'
import { lineAt, lineStartAt } from '../../scanner/lines.ts'

/** `Unused '@ts-expect-error' directive.` */
export function isUnusedDirective(code: number): boolean {
  return code === 2578
}

/**
 * The edit that takes away the directive at `offset`, where it is about one of the places: it stands on the line above
 * one, comments between them aside. Its line goes with it where nothing else stands there.
 */
export function directiveEdit(
  text: string,
  offset: number,
  places: readonly { start: number; end: number }[],
): TextEdit | null {
  const lines = text.split('\n')
  const line = lineAt(text, offset)
  let about = line + 1
  while (/^\s*(\/\/|$)/.test(lines[about - 1] ?? '.')) about++
  const isAbout = places.some(
    (place) => lineAt(text, place.start) <= about && about <= lineAt(text, place.end),
  )
  if (!isAbout) return null

  const lineStart = lineStartAt(text, offset)
  const newline = text.indexOf('\n', offset)
  const lineEnd = newline < 0 ? text.length : newline + 1
  const written = text.slice(lineStart, lineEnd).trim()
  const isAlone = /^(\/\/.*|\/\*((?!\*\/).)*\*\/|\{\s*\/\*((?!\*\/).)*\*\/\s*\})$/.test(written)
  if (isAlone) return { start: lineStart, end: lineEnd, text: '' }
  const block = /^\/\*((?!\*\/).)*\*\/ ?/.exec(text.slice(offset, lineEnd))?.[0]
  return block === undefined ? null : { start: offset, end: offset + block.length, text: '' }
}

/** Whether a comment has the compiler say nothing of a line: above it, or `@ts-nocheck` above all of the file. */
export function isSilenced(text: string, offset: number): boolean {
  if (/^\s*(?:\/\/|\/\*+)\s*@ts-nocheck\b/m.test(text.slice(0, 500))) return true
  let end = lineStartAt(text, offset) - 1
  while (end > 0) {
    const start = lineStartAt(text, end)
    const line = text.slice(start, end)
    if (/@ts-(?:ignore|expect-error)\b/.test(line)) return true
    if (!/^\s*\/\//.test(line)) return false
    end = start - 1
  }
  return false
}
