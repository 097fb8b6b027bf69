/** A file's path and text, before anything happens to it. */
export interface Source {
  /** Relative to the scanned folder, forward slashes. */
  path: string
  /** As decoded from UTF-8, a byte order mark and CRLF kept. */
  text: string
}

export type SkipReason =
  | 'too-large'
  | 'binary'
  | 'minified'
  | 'invalid-utf8'
  | 'unreadable'
  | 'outside-workspace'
  | 'syntax-error'
  | 'too-many-files'
  | 'timeout'

/** A file that was not scanned (or, with `syntax-error`, only in part), and why. */
export interface Skipped {
  path: string
  reason: SkipReason
}
