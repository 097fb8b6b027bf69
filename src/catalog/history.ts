import type { ElementChange } from './element.ts'
import { differences, type ElementState, stateOf } from './history-state.ts'
import type { AllSurfaces } from './history-surfaces.ts'

/** One version in which something happened to an element. */
export interface HistoryStep {
  version: string
  /** `present`: the oldest surface has it, so it is there at least since then. */
  what: 'present' | 'added' | 'removed' | 'returned' | 'changed'
  /** What changed, a phrase each; none for the others. */
  notes: string[]
}

export interface ElementHistory {
  steps: HistoryStep[]
  /** As the newest version declares it, or the last one that had it. */
  state: ElementState
  /** The version of `state`. */
  version: string
  isPresent: boolean
}

/**
 * What the types of the `stripe` package say of an element from version to version. Null where none ever had it.
 *
 * @param kind needed where a name means two things: `invoice.paid` is a field and an event type
 */
export function historyOf(
  surfaces: AllSurfaces,
  element: string,
  kind?: ElementChange['kind'],
): ElementHistory | null {
  const steps: HistoryStep[] = []
  let last: ElementState | null = null
  let lastVersion = ''
  let isPresent = false
  for (const [index, { version }] of surfaces.releases.entries()) {
    const state = stateOf(surfaces.at(index), element, kind)
    if (state === null) {
      if (isPresent) steps.push({ version, what: 'removed', notes: [] })
      isPresent = false
      continue
    }
    const notes = last === null ? [] : differences(last, state)
    if (isPresent && notes.length > 0) steps.push({ version, what: 'changed', notes })
    if (!isPresent) {
      const what = index === 0 ? 'present' : last === null ? 'added' : 'returned'
      steps.push({ version, what, notes })
    }
    last = state
    lastVersion = version
    isPresent = true
  }
  return last === null ? null : { steps, state: last, version: lastVersion, isPresent }
}
