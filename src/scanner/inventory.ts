/** A place that sets or implies a Stripe API version. */
export interface InventoryEntry {
  path: string
  line: number
  kind:
    | 'sdk' // a range of the `stripe` package in a manifest
    | 'lockfile' // the resolved version of the `stripe` package
    | 'client' // `new Stripe(key, { apiVersion })`; version null where none is set
    | 'request' // a per-request `apiVersion`
    | 'header' // a `Stripe-Version` header
    | 'ephemeral-key' // ephemeralKeys.create: the mobile SDK's version, not the server's
    | 'webhook-endpoint' // webhookEndpoints.create({ api_version })
    | 'webhook-handler' // where constructEvent is called
    | 'event-type' // an event type that a handler names
  /** The version or range found; for `event-type` the event type. Null where none is set, or it can't be resolved. */
  version: string | null
}

/** The version that one package (a folder with a package.json) is on. */
export interface PackageVersion {
  /** Folder of the package.json, `.` for the scanned folder itself. */
  path: string
  /** The `stripe` release: exact from the lockfile, else the lowest that the range allows. */
  sdk: string | null
  from: string | null
  /** In words: `apiVersion in lib/stripe.ts:6`, `the default of stripe 15.12.0`; null where unknown. */
  fromSource: string | null
}
