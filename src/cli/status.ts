import type { Finding } from '../scanner/finding.ts'
import { hidesCode } from '../scanner/hides-code.ts'
import type { Skipped } from '../scanner/source.ts'
import type { FailOn } from './options.ts'

/** Exit statuses; scripts rely on them. */
export const DONE = 0
export const FINDINGS = 1
export const WRONG_REQUEST = 2
export const INCOMPLETE = 3
export const DEFECT = 70

/**
 * What a command that printed these findings exits with; early notice counts for none. A run that left out code which
 * may use Stripe is not complete, whatever else it found.
 */
export function statusOf(findings: readonly Finding[], skipped: readonly Skipped[], failOn: FailOn): number {
  const reached = findings.some(
    ({ severity, early }) =>
      !early && (failOn === 'any' || (failOn === 'breaking' && severity === 'breaking')),
  )
  if (reached) return FINDINGS
  return skipped.some(hidesCode) ? INCOMPLETE : DONE
}
