import type { DiffHunk } from './review-plan.ts'

const HUNK_HEADER = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/

/**
 * The hunks of one file's unified patch, as git prints it or as GitHub's `patch` gives it, `shift` 0.
 * Lines before the first `@@` are passed over. A hunk that leaves no line on the new side is left out.
 *
 * A hunk ends by the counts in its header, never by what its lines look like: `-- foo` that was removed reads `--- foo`.
 */
export function parseHunks(patch: string): DiffHunk[] {
  const hunks: DiffHunk[] = []
  let added: number[] = []
  let line = 0
  let oldLeft = 0
  let newLeft = 0
  // Only '\n' ends a line of a patch; '\r' and U+2028 are text of the file.
  for (const text of patch.split('\n')) {
    if (oldLeft <= 0 && newLeft <= 0) {
      const header = HUNK_HEADER.exec(text)
      if (header === null) continue
      oldLeft = Number(header[1] ?? 1)
      newLeft = Number(header[3] ?? 1)
      line = Number(header[2])
      added = []
      if (newLeft > 0) hunks.push({ start: line, end: line + newLeft - 1, added, shift: 0 })
    } else if (text.startsWith('+')) {
      added.push(line++)
      newLeft--
    } else if (text.startsWith('-')) {
      oldLeft--
    } else if (!text.startsWith('\\')) {
      // A context line; git's `diff.suppressBlankEmpty` leaves out the space of an empty one.
      line++
      oldLeft--
      newLeft--
    }
  }
  return hunks
}
