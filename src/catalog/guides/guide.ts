/** WHAT A MIGRATION NEEDS BESIDES CODE: steps, testing checklist and common mistakes, as data, by version. */
import type { InventoryKind } from '../inventory-kind.ts'

/**
 * One point of a guide. Texts are one line of Markdown, ours alone (nothing from a scanned repository), in which
 * `{to}`, `{permissions}` and `{sdk}` stand for the target version, the configured permissions and the SDK range.
 */
export interface GuidePoint {
  /** Last part of the checklist item's id: kebab-case, stable over releases of ours, unique among its siblings. */
  id: string
  text: string
  /** The page at Stripe that says so. */
  url?: string
  /** Said of the code when it settles or bears on the point; without it only a person can know. */
  code?: CodeRule
  /** The sibling that it comes before, where it joins another part; else it comes last. */
  before?: string
  /** Of points before the same sibling, those without a rank come first, then the lower ranks. */
  rank?: number
  /** How the text begins where the versions of a jump each add a sentence to the same point: `**Checkout**:`. */
  subject?: string
  /** Left out where the jump also crosses another version with a guide: it says that nothing else changes. */
  alone?: true
  /** What belongs to the point; only people tick these. */
  points?: GuidePoint[]
}

/** How the scan decides a point. */
export interface CodeRule {
  /** Slugs of the changes whose findings keep the point open. */
  slugs: readonly string[]
  /** Also every finding of a change that no other point names. */
  otherSlugs?: true
  /** Inventory entries that are shown beside it. */
  inventory: readonly InventoryKind[]
  /** `decides`: no finding left means done. `shows`: evidence for a person, never done by itself. */
  role: 'decides' | 'shows'
  /** What was looked for, as in “No … found in 12 scanned files”; absent where no scan can look. */
  lookedFor?: string
}

/** A guide, or what one version adds to the general one. */
export interface Guide {
  steps: GuidePoint[]
  /** What the version changed: points for its findings, and advice for what a scan cannot see. */
  changes: GuidePoint[]
  testing: GuidePoint[]
  mistakes: GuidePoint[]
}
