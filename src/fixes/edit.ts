/** WHAT THE CODE SHOULD BECOME: edits against original text, so that everything outside them stays as it was. */
import type { Edit } from '../scanner/finding.ts'
import { additionOf } from './addition.ts'
import { isDeletion, joined } from './joined.ts'

export type TextEdit = Pick<Edit, 'start' | 'end' | 'text'>

/**
 * The text with every edit applied; offsets are of the original text.
 *
 * @throws Error when edits overlap or lie outside the text: that is a defect of whoever planned them.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let position = 0
  for (const edit of joined([...edits].sort(byPosition), text)) {
    if (edit.start < position || edit.end < edit.start || edit.end > text.length) {
      throw new Error(`Edits overlap or leave the text: ${edit.start}–${edit.end} after ${position}`)
    }
    result += text.slice(position, edit.start) + edit.text
    position = edit.end
  }
  return result + text.slice(position)
}

/** Of insertions at one place what closes the item before comes first; properties follow in an order of their own. */
export function byPosition(a: TextEdit, b: TextEdit): number {
  return (
    a.start - b.start ||
    a.end - b.end ||
    Number(additionOf(a) !== null) - Number(additionOf(b) !== null) ||
    (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)
  )
}

export function isSameEdit(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text
}

/**
 * Whether two edits of one file can't both be made. Two at one place have no order, unless both add properties to one
 * object; and what the last property is closed with goes before. Two deletions may share their ends: both are gone.
 */
export function collide(a: TextEdit, b: TextEdit): boolean {
  if (a.start !== b.start) return a.start < b.end && b.start < a.end && !isShared(a, b)
  if (a.end !== b.end) return true
  const [first, second] = [additionOf(a), additionOf(b)]
  if (first && second)
    return (
      first.open !== second.open ||
      first.close !== second.close ||
      first.names.some((name) => second.names.includes(name))
    )
  return a.start !== a.end || (!first && !isClosing(a)) || (!second && !isClosing(b))
}

/** The comma between two items that both go. One within the other is no such pair. */
function isShared(a: TextEdit, b: TextEdit): boolean {
  return isDeletion(a) && isDeletion(b) && a.start < b.start === a.end < b.end && a.end !== b.end
}

/** ` }]`, `)`. */
function isClosing({ text }: TextEdit): boolean {
  return /^[\s)\]}]+$/.test(text)
}
