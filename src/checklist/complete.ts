import type { Unresolved } from '../scanner/finding.ts'
import type { Skipped } from '../scanner/source.ts'
import { textKind } from '../scanner/text/kinds.ts'

/** Files that nobody writes by hand, or that are not there: that they were left out says nothing about the code. */
const harmless: ReadonlySet<string> = new Set(['binary', 'minified', 'broken-link'])

/** Whether the scan saw all that it set out to see, so that silence means clean. */
export function isComplete(scan: {
  skipped: readonly Skipped[]
  unresolved: readonly Unresolved[]
}): boolean {
  return (
    scan.unresolved.length === 0 && scan.skipped.every((each) => harmless.has(each.reason) || isOfTexts(each))
  )
}

/** Documentation and data over the limits: named, for they say Stripe, and by themselves they break nothing. */
function isOfTexts({ path, reason }: Skipped): boolean {
  return (
    (reason === 'too-large' || reason === 'too-many-files') &&
    textKind(path.slice(path.lastIndexOf('/') + 1)) !== null
  )
}
