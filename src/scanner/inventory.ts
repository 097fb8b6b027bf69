import type { InventoryKind } from '../catalog/inventory-kind.ts'

/** A place that sets or implies a Stripe API version. */
export interface InventoryEntry {
  path: string
  line: number
  kind: InventoryKind
  /** The version or range found; for `event-type` the event type. Null where none is set, or it can't be resolved. */
  version: string | null
}

/** The version that one package is on: a folder with a package.json or an import map, or code that names its release. */
export interface PackageVersion {
  /** The folder, `.` for the scanned one itself; a file where it alone imports another release than those around it. */
  path: string
  /** The `stripe` release: exact from the lockfile, else the lowest that the range allows. */
  sdk: string | null
  from: string | null
  /** In words: `apiVersion in lib/stripe.ts:6`, `the default of stripe 15.12.0`; null where unknown. */
  fromSource: string | null
}
