/** WHAT THE CODE SHOULD BECOME: edits against original text, so that everything outside them stays as it was. */
import type { Edit } from '../scanner/finding.ts'

export type TextEdit = Pick<Edit, 'start' | 'end' | 'text'>

/**
 * The text with every edit applied; offsets are of the original text.
 *
 * @throws Error when edits overlap or lie outside the text: that is a defect of whoever planned them.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let position = 0
  for (const edit of [...edits].sort(byPosition)) {
    if (edit.start < position || edit.end < edit.start || edit.end > text.length) {
      throw new Error(`Edits overlap or leave the text: ${edit.start}–${edit.end} after ${position}`)
    }
    result += text.slice(position, edit.start) + edit.text
    position = edit.end
  }
  return result + text.slice(position)
}

export function byPosition(a: TextEdit, b: TextEdit): number {
  return a.start - b.start || a.end - b.end || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)
}
