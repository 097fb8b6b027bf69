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

/** Of insertions at one place what closes the item before comes first; properties follow in an order of their own. */
export function byPosition(a: TextEdit, b: TextEdit): number {
  return (
    a.start - b.start ||
    a.end - b.end ||
    Number(addedName(a) !== null) - Number(addedName(b) !== null) ||
    (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)
  )
}

export function isSameEdit(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text
}

/**
 * Whether two edits of one file can't both be made. Two insertions at one place have no order, unless one adds a
 * property to an object: others may be added with it, and what the last property is closed with goes before.
 */
export function collide(a: TextEdit, b: TextEdit): boolean {
  if (a.start !== b.start) return a.start < b.end && b.start < a.end
  if (a.start !== a.end || b.start !== b.end) return true
  const [first, second] = [addedName(a), addedName(b)]
  if (first !== null && second !== null) return first === second
  return (first === null && !isClosing(a)) || (second === null && !isClosing(b))
}

/** `name` of `, name: value` behind a property, or of ` name: value,` behind its comma. */
function addedName({ start, end, text }: TextEdit): string | null {
  if (start !== end || text.startsWith(',') === text.endsWith(',')) return null
  return /^(?:,\s*|\s+)['"]?(\w+)['"]?:\s/.exec(text)?.[1] ?? null
}

/** ` }]`, `)`. */
function isClosing({ text }: TextEdit): boolean {
  return /^[\s)\]}]+$/.test(text)
}
