import type { ElementChange } from './element.ts'

/** `breaking`: existing code can fail. `behavior`: nothing fails loudly. `advice`: part of a migration. */
export type Severity = 'breaking' | 'behavior' | 'advice'

/** Whether the API changed, or only the SDK. */
export type Layer = 'api' | 'sdk'

/**
 * One entry of Stripe's API changelog (or of the SDK's, or a standing rule of the API), which claims element changes
 * and adds what no diff can know: title, link, why, what to do, the upgrade, and where a changed behavior bites.
 *
 * Texts are ours, one line of Markdown each; `why` and `todo` are whole sentences.
 */
export interface Change {
  /** The API version that brought it; null for a rule that holds in every version. */
  apiVersion: string | null
  /** For what the SDK alone changed: the `stripe` release that brought it, `22.0.0`. */
  sdk?: string
  /** Stripe's own slug: the file name, the fixture folder, the end of the link. Ours where there is no entry. */
  slug: string
  /** What changed, as a phrase without a final period that reads well after “Since 2024-04-10: ”. */
  title: string
  url: string
  /**
   * What the facts rest on: the entry's page (or a migration guide of Stripe's) was read; only its title is known;
   * the SDK's changelog; or the types alone show it.
   */
  evidence: 'page' | 'title' | 'sdk-changelog' | 'types'
  severity: Severity
  /** Nothing breaks yet: Stripe advises against it. Told only where somebody asks for advice; severity `advice`. */
  early?: true
  layer: Layer
  /** What goes wrong without the upgrade, in one sentence. */
  why: string
  /** What to do, in one sentence. */
  todo: string
  /** What keeps the old behavior, in one sentence, where something does. */
  keeps?: string
  /** What a person does besides editing code, a sentence each. */
  steps?: readonly string[]
  /** TypeScript that people really write, before and after; shown by `explain` and in docs/changes. */
  example?: { before: string; after: string }
  /** The element changes that this entry explains; empty when only behavior changes. */
  claims: readonly Claim[]
  /** Where a behavior that no type shows bites. */
  bites?: readonly Bite[]
}

export interface Claim {
  /** Canonical element (`ElementChange.element`); a `*` stands for any text. */
  element: string
  /** Only rows of this change, where the same element changed in several ways. */
  change?: ElementChange['change']
  /**
   * Set where the SDK's types lag behind the API: the API dropped the element in the change's own version, the types
   * lack it from this version on; null: they have it still.
   */
  inTypesUntil?: string | null
  /** The row is explained, and no use of it is told of: a type that only got narrower breaks nobody who reads it. */
  quiet?: true
  upgrade?: Upgrade
}

/** What should happen to the element. Absent: a step for a person. */
export type Upgrade = {
  safety: 'safe' | 'unsafe'
  /** Why a person must look; for unsafe ones. */
  reason?: string
} & (
  | {
      verb: 'rename'
      /** The new last segment (`quantity_decimal`), or the new value. */
      to: string
    }
  | {
      /** The same thing lives elsewhere. */
      verb: 'move'
      /** The new path from the same root, `items.data[].current_period_end`, `pricing.price`; for a method its SDK path. */
      to: string
    }
  | {
      /** Another element serves instead, and does not mean quite the same. */
      verb: 'replace'
      to: string
    }
  | { verb: 'remove' }
)

/** Where a changed behavior shows in code, although no declaration changed. */
export type Bite =
  /** Reads of a field, by canonical element: `charge.refunds`. */
  | {
      read: string
      /** The field is `null` where it wasn't: reads that check for it are fine. */
      nullable?: true
      /** What a call answers that expands the field is as before. */
      unlessExpanded?: true
    }
  /** Requests that send a parameter: `accounts.create settings.payments`. */
  | { send: string }
  /**
   * A value compared or sent: `checkout.sessions.create payment_method_types=klarna`. `beside`: the value that code
   * names as well which is there already.
   */
  | { value: string; beside?: string }
  /** Code that handles an event type. */
  | { event: string }
  /** Calls of an operation, by SDK path: `paymentIntents.create`. */
  | {
      call: string
      /** Only calls that pass none of these parameters. */
      without?: readonly string[]
      /** Only calls whose parameters may have one of these values: `{ mode: ['payment'] }`. */
      given?: Readonly<Record<string, readonly string[]>>
      /** Parameters that keep the old behavior, as code: `{ capture_method: "'automatic'" }`. */
      keep?: Readonly<Record<string, string>>
    }
  /** A string in an `expand` list whose last segment is this: `total_count`. */
  | {
      expand: string
      /** Results of `search` methods can still expand it. */
      butSearches?: true
    }
  | {
      /** A method, component or option of Stripe.js and its React package: `redirectToCheckout`. */
      browser: string
      rename?: string
      /** Only an option that has one of these values, as code: `true`. */
      given?: readonly string[]
      /**
       * What only code that is there already has: a name that its file says, a module that it imports the name from.
       * `lacks`: and a name that its file does not say.
       */
      already?: { says?: string; from?: string; lacks?: string }
    }

/** Checks nothing at run time; it makes a change's file read as data and keeps its type in one place. */
export function defineChange(change: Change): Change {
  return change
}

/** The claim of a change that explains a row. */
export function claimOf(change: Change, row: ElementChange): Claim | undefined {
  // Two majors of the SDK may pin one API version.
  if (row.sdk !== undefined && change.sdk !== undefined && row.sdk !== change.sdk) return undefined
  return change.claims.find(
    (claim) =>
      row.apiVersion === (claim.inTypesUntil ?? change.apiVersion) &&
      (claim.change === undefined || claim.change === row.change) &&
      matches(claim.element, row.element),
  )
}

/** Whether an element is meant by a claim's pattern, in which `*` stands for any text. */
export function matches(pattern: string, element: string): boolean {
  if (!pattern.includes('*')) return pattern === element
  const [first = '', ...rest] = pattern.split('*')
  if (!element.startsWith(first)) return false
  const last = rest.pop() ?? ''
  let at = first.length
  for (const part of rest) {
    const found = element.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return element.length - at >= last.length && element.endsWith(last)
}
