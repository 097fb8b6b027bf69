import type { Layer, Severity } from '../catalog/change.ts'

/** A place in a file, counted as GitHub counts: lines and columns from 1, the end column exclusive. */
export interface Range {
  line: number
  column: number
  endLine: number
  endColumn: number
}

export type { Layer, Severity }

/** `likely`: the receiver is untyped or the value was built elsewhere, and the code leaves little doubt. */
export type Certainty = 'certain' | 'likely'

/** One replaced range of text; offsets count UTF-16 code units of the file's original text (a BOM counts). */
export interface Edit {
  path: string
  start: number
  end: number
  text: string
}

export interface Fix {
  /** `safe`: the meaning cannot change. `unsafe`: right in the usual case, a person must look. */
  safety: 'safe' | 'unsafe'
  /** What the fix does, as a phrase in the imperative: `Add permissions: ['balances', 'transactions']`. */
  title: string
  /** Why a person must look; set when unsafe. */
  reason?: string
  edits: Edit[]
}

/** A usage of an element of Stripe's API joined to the change that breaks it. */
export interface Finding extends Range {
  /** Relative to the scanned folder, forward slashes. */
  path: string
  /** Slug of the change; the key of ignore comments and of `explain`. */
  change: string
  /** The API version that brought the change; null where none did. */
  apiVersion: string | null
  element: string
  layer: Layer
  severity: Severity
  /** Early notice: nothing breaks on the way, and Stripe advises against it. It fails no run. */
  early?: true
  certainty: Certainty
  /** A few words, no final period: `Financial Connections session without permissions`. */
  title: string
  /** What changed or is wrong here; one or two sentences. */
  what: string
  /** Why it breaks here. */
  why: string
  /** What to do. */
  todo: string
  /** `what`, `why` and `todo` in one text. */
  message: string
  /** The page at Stripe that says so. */
  url: string
  fix: Fix | null
  /** Same finding, same value, on the next push and on another machine; 16 hex digits. */
  fingerprint: string
  /** The source lines `line`..`endLine` (at most `EXCERPT_LINES`), for people; not part of the JSON. */
  excerpt: string[]
}

/** A finding that an ignore comment or an ignore rule of the configuration took away. */
export interface Ignored {
  path: string
  line: number
  change: string
  reason: string
}

/** A place that could not be judged, and why: part of the report so that quiet is not mistaken for clean. */
export interface Unresolved {
  path: string
  line: number
  column: number
  what: string
}

/** A place where a change could have bitten and does not: what shows that a checklist item is done. */
export interface SoundPlace {
  path: string
  line: number
  /** Slug of the change. */
  change: string
}
