import type { Unresolved } from '../scanner/finding.ts'
import type { Skipped } from '../scanner/source.ts'

/** Files that nobody writes by hand, or that are not there: that they were left out says nothing about the code. */
const harmless: ReadonlySet<string> = new Set(['binary', 'minified', 'broken-link'])

/** Whether the scan saw all that it set out to see, so that silence means clean. */
export function isComplete(scan: {
  skipped: readonly Skipped[]
  unresolved: readonly Unresolved[]
}): boolean {
  return scan.unresolved.length === 0 && scan.skipped.every(({ reason }) => harmless.has(reason))
}
