/** The new side of one file of a pull request's diff, as data. */
export interface DiffFile {
  /** Relative to the scanned folder, forward slashes; the same paths as findings have. */
  path: string
  status: 'added' | 'modified' | 'renamed' | 'removed'
  /** Hunks on the new side: the lines (from 1, both inclusive) that GitHub lets a review comment on. */
  hunks: DiffHunk[]
}

export interface DiffHunk {
  start: number
  end: number
  /** Lines of the hunk that were added or changed (context lines are not among them). */
  added: number[]
  /**
   * Added to a line number of the scanned text to get the line on the pull request's head commit; not 0 where the
   * workspace is the merge commit and the base has moved lines.
   */
  shift: number
}

/** Where each finding is shown. Pure: the diff comes in as data. */
export interface ReviewPlan {
  comments: ReviewComment[]
  /** Findings on lines that a review cannot reach. */
  outside: string[]
}

export interface ReviewComment {
  path: string
  /** Last line on the head commit; a multi-line comment starts at `startLine`, in the same hunk. */
  line: number
  startLine: number | null
  /** Markdown, with the hidden marker. */
  body: string
  /** What the comment is about; more than one where findings share lines and so one suggestion. */
  fingerprints: string[]
}
