import { applyEdits, byPosition, collide, isSameEdit } from '../fixes/edit.ts'
import type { Edit, Finding } from '../scanner/finding.ts'
import type { Lines } from './lines.ts'

/** Lines from 1, both inclusive. */
export interface LineRange {
  start: number
  end: number
}

/** The lines that a fix's edits touch; null where they are in another file, or not in the text at all. */
export function linesOfFix(finding: Finding, lines: Lines): LineRange | null {
  const edits = finding.fix?.edits ?? []
  if (edits.length === 0) return null
  const ranges: LineRange[] = []
  for (const { path, start, end } of edits) {
    if (path !== finding.path || start > end || end > lines.text.length) return null
    ranges.push({ start: lines.lineOf(start), end: lines.lineOf(end) })
  }
  return {
    start: Math.min(...ranges.map(({ start }) => start)),
    end: Math.max(...ranges.map(({ end }) => end)),
  }
}

/**
 * The lines of the range as the fixes leave them, and the findings whose fixes are in: one whose edits collide with
 * an earlier one's stays out. All other text of the lines is kept, but for the `\r` of a CRLF file, which GitHub's
 * suggestions don't carry. Null where nothing would change.
 */
export function suggest(
  range: LineRange,
  findings: readonly Finding[],
  lines: Lines,
): { code: string; fixed: Finding[] } | null {
  const [start, end] = [lines.start(range.start), lines.end(range.end)]
  const edits: Edit[] = []
  const fixed: Finding[] = []
  for (const finding of findings) {
    const added = (finding.fix?.edits ?? []).filter((edit) => !edits.some((other) => isSameEdit(edit, other)))
    const clashes = (edit: Edit, others: readonly Edit[]) => others.some((other) => collide(edit, other))
    const isOut = added.some(
      (edit, at) =>
        edit.start < start || edit.end > end || clashes(edit, edits) || clashes(edit, added.slice(0, at)),
    )
    if (isOut) continue
    edits.push(...added)
    fixed.push(finding)
  }
  const local = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))
  const before = lines.text.slice(start, end)
  const after = applyEdits(before, local.sort(byPosition))
  if (after === before) return null
  return { code: after.replace(/\r(?=\n|$)/g, ''), fixed }
}
