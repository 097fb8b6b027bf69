import type { Report } from '../report.ts'
import { formatJson } from './json.ts'
import { formatMarkdown } from './markdown.ts'
import { formatText } from './text.ts'

/** What a format may be told; each reads what concerns it. */
export interface FormatOptions {
  /** Our own version, for `tool`. */
  version: string
  /** Colors for a terminal; none where not said. */
  color?: boolean
  /** Columns of the terminal; 100 where not said. */
  width?: number
  /** Bytes at most (Markdown), and so characters at most; no limit where not said. */
  limit?: number
  /** Address of a line (Markdown); null where there is none. */
  link?: (path: string, line: number) => string | null
  /** Where the whole report is, for a text that had to be shortened (Markdown). */
  runUrl?: string
}

export type Format = (report: Report, options: FormatOptions) => string

export type FormatName = 'text' | 'json' | 'markdown'

/** Each format is one function; `--format` reads its choices from here. */
export const formats: Readonly<Record<FormatName, Format>> = {
  text: formatText,
  json: formatJson,
  markdown: formatMarkdown,
}
