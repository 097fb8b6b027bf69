import type { Change, Severity } from './change.ts'
import type { ElementChange } from './element.ts'
import type { HistoryStep } from './history.ts'
import type { Preview } from './previews.ts'
import type { SdkRange } from './versions.ts'

/** What is known about what was asked for: plain data, which every format is written from. */
export type Explanation =
  | ElementsExplanation
  | ResourceExplanation
  | VersionExplanation
  | SdkExplanation
  | ChangeExplanation
  | (Preview & { kind: 'preview' })

/** Where the catalog's words on a change end: enough to show it beside others. */
export interface ChangeBrief {
  slug: string
  /** Null for a rule that holds in every version. */
  apiVersion: string | null
  title: string
  severity: Severity
  url: string
}

export interface ElementsExplanation {
  kind: 'elements'
  /** In full: one, or two where a name means two things. */
  elements: ElementExplanation[]
  /** What else the words may name, in short. */
  also: { kind: ElementChange['kind']; element: string }[]
}

export interface ElementExplanation {
  kind: ElementChange['kind']
  /** As it was asked for, in the catalog's spelling. */
  element: string
  /** The catalog's name where the path leads through another resource. */
  canonical: string
  http: string | null
  isPresent: boolean
  /** The oldest version that has it (for the SDK's own members, `stripe 8`); with `atLeast`, the oldest surface has it already. */
  since: string
  atLeast: boolean
  /** The version in which it went; null while it is there. */
  until: string | null
  /** What it holds in the newest version that has it. */
  holds: string[]
  values: string[] | null
  isNullable: boolean
  isOptional: boolean
  /** Deprecation text of the SDK's types, '' where they only mark it. */
  deprecated: string | null
  history: HistoryStep[]
  /** What changed about it, or above it, oldest first. */
  changes: ElementNote[]
  /** Element changes below it (parameters of a method, fields of an object, values), oldest first. */
  below: (ChangeBrief & { element: string; change: ElementChange['change'] })[]
}

/** A change, as far as it is about one element. */
export interface ElementNote extends ChangeBrief {
  /** `itself`, `above` (a parent of it), or `behavior`: no declaration changed, yet it does something else. */
  about: 'itself' | 'above' | 'behavior'
  change: ElementChange['change']
  /** The version in which the API dropped it, and the one in which the types did: null, they have it still. */
  lag: { api: string; types: string | null } | null
  layer: Change['layer']
  evidence: Change['evidence']
  /** What serves instead, canonical where the catalog knows it. */
  instead: string | null
  /** The version in which that went in turn; null while it is there, or where the types do not know it. */
  insteadUntil: string | null
  safety: 'safe' | 'unsafe' | null
  reason: string | null
  why: string
  todo: string
  keeps: string | null
  example: { before: string; after: string } | null
}

export interface ResourceExplanation {
  kind: 'resource'
  name: string
  object: string
  /** `Stripe.Treasury.OutboundPayment` */
  type: string
  since: string
  atLeast: boolean
  until: string | null
  superseded: { by: string; says: string; url: string } | null
  methods: Presence[]
  events: Presence[]
  /** Versions that broke something about it, oldest first. */
  versions: { version: string; changes: ChangeBrief[]; elements: number; unclaimed: number }[]
  /** What else the words may name. */
  also: { kind: ElementChange['kind'] | 'resource'; element: string }[]
}

export interface Presence {
  name: string
  /** Verb and path; null for event types. */
  http: string | null
  since: string
  atLeast: boolean
  until: string | null
  isDeprecated: boolean
}

export interface VersionExplanation {
  kind: 'version'
  version: string
  date: string
  release: string | null
  /** The versions of its release, oldest first; none for dated versions. */
  versionsOfRelease: string[]
  /** Null where Stripe's changelog does not list it. */
  isBreaking: boolean | null
  /** By language; the releases that pin it. */
  sdks: Record<string, SdkRange>
  previous: string | null
  next: string | null
  url: string
  changes: ChangeBrief[]
  /** Element changes by what happened; null where there is nothing to compare with. */
  elements: Partial<Record<ElementChange['change'], number>> | null
  /** The oldest version with a surface. */
  oldestSurface: string
}

export interface SdkExplanation {
  kind: 'sdk'
  /** `18` or `18.0.0`. */
  release: string
  pins: { version: string; first: string; last: string; byDefault: boolean; changes: ChangeBrief[] }[]
}

export interface ChangeExplanation {
  kind: 'change'
  change: Omit<Change, 'claims' | 'bites'>
  /** Words of ours, or generated from the row. */
  isGenerated: boolean
  /** The slug of the curated change that explains the same, for a generated one. */
  partOf: string | null
  elements: ClaimedElement[]
  /** Where a behavior bites, in words. */
  bites: string[]
}

export interface ClaimedElement {
  /** May hold `*`, where no row of the catalog has the name. */
  element: string
  change: ElementChange['change'] | null
  apiVersion: string | null
  http: string | null
  instead: string | null
  safety: 'safe' | 'unsafe' | null
  reason: string | null
}
