import type { Change } from '../catalog/change.ts'
import type { Certainty, Fix } from './finding.ts'

/** One place where code touches one element of Stripe's API, as a language's analyzer saw it. */
export interface Usage {
  path: string
  /** UTF-16 offsets of the place in the file's text, the end exclusive. */
  start: number
  end: number
  change: Change
  /** The version that brought it where it isn't the change's own. */
  apiVersion?: string | null
  element: string
  certainty: Certainty
  /** What is so here, one or two sentences. */
  what: string
  /** Words that differ from the change's own. */
  title?: string
  why?: string
  todo?: string
  fix: Fix | null
}
