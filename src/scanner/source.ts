/** A file's path and text, before anything happens to it. */
export interface Source {
  /** Relative to the scanned folder, forward slashes. */
  path: string
  /** As decoded from UTF-8, a byte order mark and CRLF kept. */
  text: string
  /**
   * Set on a manifest or settings file outside the wanted paths: read for what it says about other files, and nothing
   * is reported in it.
   */
  context?: true
}

export type SkipReason =
  | 'too-large'
  | 'binary'
  | 'minified'
  | 'invalid-utf8'
  | 'unreadable'
  | 'broken-link'
  | 'outside-workspace'
  | 'syntax-error'
  | 'too-deep'
  | 'too-many-files'
  | 'timeout'

/**
 * A file that was not scanned (or, with `syntax-error`, only in part), and why. With `too-many-files` it is the first of
 * those that were left out.
 */
export interface Skipped {
  path: string
  reason: SkipReason
  /** Set where the whole file was looked through all the same, and does not say "stripe". */
  silent?: true
}

/** What the files of one folder amount to, however they were read: from the disk, or from a commit. */
export interface SourceSet {
  /**
   * Every file that an analyzer may want, sorted by path in code units: code, `package.json`, `tsconfig*.json`,
   * lockfiles, `pnpm-workspace.yaml`, `deno.json`, …
   */
  sources: Source[]
  /** Files looked at (after paths and ignore files), the skipped ones among them. */
  files: number
  /** Sorted by path in code units. */
  skipped: Skipped[]
}
