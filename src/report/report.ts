import type { Checklist } from '../checklist/checklist.ts'
import type { Finding, Ignored, Unresolved } from '../scanner/finding.ts'
import type { InventoryEntry, PackageVersion } from '../scanner/inventory.ts'
import type { Skipped } from '../scanner/source.ts'

/** Everything one run learned: the one value that every format and every post is written from. */
export interface Report {
  /** The oldest version that a package of the scanned folder is on; null where unknown. */
  from: string | null
  to: string
  packages: PackageVersion[]
  /** Sorted by path, line, column, change. */
  findings: Finding[]
  ignored: Ignored[]
  inventory: InventoryEntry[]
  checklist: Checklist
  skipped: Skipped[]
  unresolved: Unresolved[]
  coverage: Coverage
  /** Sentences about the run itself that a reader must know: an unknown FROM, an ignore comment without a reason. */
  notes: string[]
}

export interface Coverage {
  /** Files looked at (after paths and ignore files). */
  files: number
  /** Files that say or reach Stripe and were analyzed. */
  scanned: number
  /** Places that could not be judged. */
  unresolved: number
}
