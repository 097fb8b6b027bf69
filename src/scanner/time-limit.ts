import type { Skipped } from './source.ts'

/** How long a run may look at code. The core has no clock: a door that has one hands it in. */
export interface TimeLimit {
  /** Whether some work was ended, or refused, because the time was over. */
  readonly isOver: boolean
  /**
   * Does the work, which must not wait for anything. Null: the time was over before it was done. It was ended wherever
   * it was, its `finally` left out too, so what it had changed by then stays as it was.
   */
  within<T extends object>(work: () => T): T | null
}

export const noTimeLimit: TimeLimit = { isOver: false, within: (work) => work() }

/** What is said of files that there was no time for. */
export function outOfTime(paths: Iterable<string>): Skipped[] {
  return [...paths].map((path) => ({ path, reason: 'timeout' }))
}
