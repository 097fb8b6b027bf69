/** `breaking`: existing code can fail. `behavior`: nothing fails loudly. `advice`: part of a migration. */
export type Severity = 'breaking' | 'behavior' | 'advice'

/** Whether the API changed, or only the SDK. */
export type Layer = 'api' | 'sdk'

/**
 * One entry of Stripe's API changelog (or a standing rule of the API), which claims element changes and adds what no
 * diff can know: title, link, why, what to do, the upgrade.
 */
export interface Change {
  /** The API version that brought it; null for a rule that holds in every version. */
  apiVersion: string | null
  /** Stripe's own slug: the file name, the fixture folder, the end of the link. */
  slug: string
  /** Stripe's own title, or ours for a standing rule. */
  title: string
  url: string
  /** What the facts rest on: the entry's page was read, only its title is known, or the types alone show it. */
  evidence: 'page' | 'title' | 'types'
  severity: Severity
  layer: Layer
  /** What goes wrong without the upgrade, in one sentence. */
  why: string
  /** What to do, in one sentence. */
  todo: string
  /** The element changes that this entry explains; empty when only behavior changes. */
  claims: Claim[]
}

export interface Claim {
  /** Canonical element (`ElementChange.element`); a `*` at the end stands for any rest. */
  element: string
  upgrade?: Upgrade
}

/** What should happen to the element. Absent: a step for a person. */
export interface Upgrade {
  verb: 'rename'
  /** The new last segment, `quantity_decimal`. */
  to: string
  safety: 'safe' | 'unsafe'
  /** Why a person must look; for unsafe ones. */
  reason?: string
}

/** Checks nothing at run time; it makes a change's file read as data and keeps its type in one place. */
export function defineChange(change: Change): Change {
  return change
}

export function claims(change: Change, element: string): Claim | undefined {
  return change.claims.find((claim) =>
    claim.element.endsWith('*') ? element.startsWith(claim.element.slice(0, -1)) : claim.element === element,
  )
}
