import { parseHunks } from '../report/diff-hunks.ts'
import type { DiffFile, DiffHunk } from '../report/review-plan.ts'
import { findLines, readPatch } from './patch.ts'

/** One file of a pull request as GitHub lists it. */
export interface PullRequestFile {
  filename: string
  previous_filename?: string
  /** `added`, `removed`, `modified`, `renamed`, `copied`, `changed` (its mode), `unchanged`. */
  status: string
  /** Left out for binary files and for large diffs. */
  patch?: string
  /** The blob on the head; on the base for a removed file. */
  sha: string
}

/**
 * GitHub's list of files as the new side of a diff, in paths below the scanned folder.
 *
 * The workspace of a `pull_request` run is the merge with the base, so a line may have another number there than on
 * the head that a review comments on. Each hunk is looked for by its text; one that the merge changed is left out.
 *
 * @param folder the scanned folder below the repository's root, `` for the root
 * @param textOf the scanned text of a path below the folder
 */
export function diffOf(
  files: readonly PullRequestFile[],
  folder: string,
  textOf: (path: string) => string | undefined,
): DiffFile[] {
  const prefix = folder === '' ? '' : `${folder}/`
  return files
    .filter((file) => file.filename.startsWith(prefix))
    .map((file) => {
      const path = file.filename.slice(prefix.length)
      const text = textOf(path)
      const hunks = file.status === 'removed' || file.patch === undefined ? [] : parseHunks(file.patch)
      return {
        path,
        status: statusOf(file.status),
        hunks: text === undefined ? hunks : placeHunks(hunks, file.patch ?? '', text.split('\n')),
      }
    })
}

function placeHunks(hunks: readonly DiffHunk[], patch: string, text: readonly string[]): DiffHunk[] {
  const sides = new Map(readPatch(patch).map((hunk) => [hunk.newStart, hunk.new]))
  return hunks.flatMap((hunk) => {
    const at = findLines(text, sides.get(hunk.start) ?? [], hunk.start - 1)
    return at === null ? [] : [{ ...hunk, shift: hunk.start - (at + 1) }]
  })
}

function statusOf(status: string): DiffFile['status'] {
  if (status === 'added' || status === 'removed' || status === 'renamed') return status
  return status === 'copied' ? 'added' : 'modified'
}
