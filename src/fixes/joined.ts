/** What edits become beside each other: additions to one object, items that are taken out of one list. */
import { additionOf } from './addition.ts'
import type { TextEdit } from './edit.ts'

/**
 * The same edits, made to follow each other: `, { a: 1 }` and `, { b: 2 }` are `, { a: 1` and `, b: 2 }`; of deletions
 * that overlap the first has all.
 *
 * @param edits in order of position, none colliding
 * @param text what they are made in
 */
export function joined<T extends TextEdit>(edits: readonly T[], text: string): T[] {
  return withoutOrphans(overlaid(together(edits), text), text)
}

function together<T extends TextEdit>(edits: readonly T[]): T[] {
  const sames = (edit: T, other: T | undefined) =>
    other !== undefined && other.start === edit.start && other.end === edit.end && additionOf(other) !== null
  return edits.map((edit, at) => {
    const isFirst = !sames(edit, edits[at - 1])
    const isLast = !sames(edit, edits[at + 1])
    const added = isFirst && isLast ? null : additionOf(edit)
    // Each brings its own comma.
    if (!added || /^,\s*$/.test(added.open) || added.close.startsWith(',')) return edit
    const { open, code, close } = added
    const between = open.includes('{') || !open.includes('\n') ? ', ' : `,${open}`
    // What they stand in place of goes once.
    const start = isFirst ? edit.start : edit.end
    return { ...edit, start, text: (isFirst ? open : between) + code + (isLast ? close : '') }
  })
}

/**
 * The last item of a list goes with the comma before it, any other with the comma behind it. Where both go, so does
 * the comma before the two.
 */
function overlaid<T extends TextEdit>(edits: readonly T[], text: string): T[] {
  const made = [...edits]
  for (let at = made.length - 1; at > 0; at--) {
    const [before, edit] = [made[at - 1] as T, made[at] as T]
    const isShared = edit.start < before.end && edit.end > before.end
    if (!isShared || !isDeletion(before) || !isDeletion(edit)) continue
    const isNext = (made[at - 2]?.end ?? 0) < before.start
    const comma =
      text[edit.start] === ',' && text[before.start - 1] === ',' && (isNext || isDeletion(made[at - 2]))
    made[at - 1] = { ...before, start: before.start - (comma ? 1 : 0), end: edit.end }
    made[at] = { ...edit, start: edit.end }
  }
  return made
}

/** What is added behind the last item has no comma where all items go. */
function withoutOrphans<T extends TextEdit>(edits: readonly T[], text: string): T[] {
  let gone: T | undefined
  return edits.map((edit) => {
    if (edit.start < edit.end) gone = edit
    const isOrphan =
      edit.text.startsWith(',') &&
      isDeletion(gone) &&
      gone.end === edit.start &&
      /[{[(]/.test(text[gone.start - 1] ?? '')
    return isOrphan ? { ...edit, text: edit.text.slice(1) } : edit
  })
}

/** Something goes, and nothing comes in its place. */
export function isDeletion(edit: TextEdit | undefined): edit is TextEdit {
  return edit !== undefined && edit.text === '' && edit.start < edit.end
}
