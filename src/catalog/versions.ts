import generated from './generated/versions.json' with { type: 'json' }

/** One public version of Stripe's API. */
export interface VersionInfo {
  /** `2024-06-20`, `2025-03-31.basil`. */
  version: string
  date: string
  /** The named release; null before 2024-09-30.acacia. */
  release: string | null
  /** `dated` up to 2024-06-20, `major`: the first of a named release, `monthly`: the others. */
  kind: 'dated' | 'major' | 'monthly'
  /** Whether Stripe's changelog lists breaking changes; null where the version is legal but not in the changelog. */
  hasBreaking: boolean | null
  /** The `stripe` (npm) releases that pin it; null before SDK 8. */
  stripeNode: SdkRange | null
  /** The same for the other languages, as far as known. */
  sdks: Partial<Record<'python' | 'ruby' | 'php' | 'go' | 'java' | 'dotnet', SdkRange>>
}

/** Releases of one SDK that pin a version. */
export interface SdkRange {
  first: string
  /** The last one known. */
  last: string
  /** The first of them that sends the version when the code sets none; null: their types follow it, no more. */
  defaultPin: string | null
}

/** All public versions, oldest first; printed by `npm run catalog`, sources in docs/catalog.md. */
export function knownVersions(): VersionInfo[] {
  return generated as VersionInfo[]
}

/** The `stripe` (npm) releases that pin an API version; null if none does. */
export function sdkFor(version: string): SdkRange | null {
  return knownVersions().find((each) => each.version === version)?.stripeNode ?? null
}

/** What one exact `stripe` (npm) release pins. */
export interface SdkPin {
  version: string
  /** Whether the release sends the version when the code sets none; from 12.0.0 on. */
  byDefault: boolean
}

/**
 * The API version that a `stripe` (npm) release pins. A release between two known ones has the pin of the lower.
 * Null where nothing is known: before 8.0.0 (no pin), for previews (`18.3.0-beta.1`), for what is no release number,
 * and for releases newer than the newest known, except its patches.
 */
export function versionPinnedBySdk(sdk: string): SdkPin | null {
  const wanted = parseRelease(sdk)
  if (wanted === null) return null
  const pinned = knownVersions().filter((each) => each.stripeNode !== null)
  const found = pinned.findLast((each) => compareReleases(rangeOf(each).first, wanted) <= 0)
  if (found === undefined) return null
  const { last, defaultPin } = rangeOf(found)
  if (found === pinned.at(-1) && isLaterMinor(wanted, last)) return null
  return {
    version: found.version,
    byDefault: defaultPin !== null && compareReleases(defaultPin, wanted) <= 0,
  }
}

type Release = [major: number, minor: number, patch: number]

function parseRelease(text: string): Release | null {
  const match = /^v?(\d{1,6})\.(\d{1,6})\.(\d{1,6})(?:\+[\w.-]+)?$/.exec(text)
  return match === null ? null : [Number(match[1]), Number(match[2]), Number(match[3])]
}

function compareReleases(known: string, wanted: Release): number {
  const release = parseRelease(known) as Release
  for (const index of [0, 1, 2] as const) {
    if (release[index] !== wanted[index]) return release[index] - wanted[index]
  }
  return 0
}

function isLaterMinor(wanted: Release, last: string): boolean {
  const [major, minor] = parseRelease(last) as Release
  return wanted[0] > major || (wanted[0] === major && wanted[1] > minor)
}

function rangeOf(info: VersionInfo): SdkRange {
  return info.stripeNode as SdkRange
}
