import type { CodeRule } from './guide.ts'

/** A point that is done when no finding of these changes is left. */
export function decides(lookedFor: string, ...slugs: string[]): CodeRule {
  return { slugs, inventory: [], role: 'decides', lookedFor }
}

/** A point that findings bear on, and that only a person can finish: part of it has no place in code. */
export function shows(lookedFor: string, ...slugs: string[]): CodeRule {
  return { slugs, inventory: [], role: 'shows', lookedFor }
}

/** A point that no scan can see; named for the day on which one can. */
export function unseen(...slugs: string[]): CodeRule {
  return { slugs, inventory: [], role: 'shows' }
}
