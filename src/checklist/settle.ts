import type { ChecklistItem } from './checklist.ts'
import type { BoxState } from './marker.ts'
import type { RecalledItem } from './recall.ts'

/** An item's line, settled between what the code shows and what a person did. */
export interface SettledItem {
  item: ChecklistItem
  box: BoxState
  text: string
  edited: boolean
}

/**
 * A person's tick stays, and with it the line's text; so does a person's untick of what we had ticked, and a person's
 * wording. What nobody touched follows the code.
 */
export function settle(item: ChecklistItem, ours: string, recalled: RecalledItem | undefined): SettledItem {
  const box = settleBox(item.done, recalled)
  const text = recalled?.text ?? null
  const edited = recalled?.edited === true && text !== null && text !== ours
  return { item, box, text: text !== null && (edited || box === 'person') ? text : ours, edited }
}

function settleBox(done: boolean, recalled: RecalledItem | undefined): BoxState {
  const byCode = done ? 'auto' : 'open'
  if (recalled === undefined) return byCode
  const { box, ticked } = recalled
  // The line is gone, or was left out for length: what the state says still holds.
  if (ticked === null) return box === 'person' || box === 'unticked' ? box : byCode
  if (box === null) return ticked && !done ? 'person' : byCode
  if (ticked) return box === 'auto' ? byCode : 'person'
  if (box === 'auto') return done ? 'unticked' : 'open'
  if (box === 'person') return done ? 'unticked' : 'open'
  return box === 'unticked' ? 'unticked' : byCode
}

/** Whether a person left something on it that has to stay in sight. */
export function isTouched({ box, edited }: SettledItem): boolean {
  return edited || box === 'person' || box === 'unticked'
}

export function isTicked({ box }: SettledItem): boolean {
  return box === 'auto' || box === 'person'
}
