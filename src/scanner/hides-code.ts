import type { Skipped, SkipReason } from './source.ts'
import { textKind } from './text/kinds.ts'

/** Nothing that could be found is lost with the others: a program wrote it, or it is nothing of this repository. */
const unread: ReadonlySet<SkipReason> = new Set([
  'too-large',
  'too-many-files',
  'unreadable',
  'invalid-utf8',
  'too-deep',
  'timeout',
])

/**
 * Whether code that may use Stripe was not read: the work could not be completed. Documentation and data are no code.
 */
export function hidesCode({ path, reason, silent }: Skipped): boolean {
  const isText = textKind(path.slice(path.lastIndexOf('/') + 1)) !== null
  // A text that there was no time for is as good as any file: the run was cut.
  return unread.has(reason) && !silent && (!isText || reason === 'timeout')
}
