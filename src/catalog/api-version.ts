import { UserError } from '../user-error.ts'
import type { VersionInfo } from './versions.ts'

/** `2025-03-31.basil` in its parts; `2020-08-27;orders_beta=v4` carries features of old betas. */
export interface ApiVersion {
  /** The version's own date, `2025-03-31`. */
  date: string
  /** Stripe's named release, `basil`; `preview` for previews; null before 2024-09-30.acacia. */
  release: string | null
  features: string[]
}

const FORM = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:\.([a-z]+))?((?:\s*;\s*\w+=\w+)*)$/

/** Null for what isn't written like an API version; says nothing about whether the version exists. */
export function parseApiVersion(text: string): ApiVersion | null {
  const match = FORM.exec(text)
  if (match === null) return null
  const features = (match[3] as string).split(';').map((each) => each.trim())
  return {
    date: match[1] as string,
    release: match[2] ?? null,
    features: features.filter((each) => each !== ''),
  }
}

export function formatApiVersion({ date, release, features }: ApiVersion): string {
  return [release === null ? date : `${date}.${release}`, ...features].join(';')
}

/** Negative where `a` is older. By date alone, so a preview stands with the release of its day. */
export function compareApiVersions(a: string, b: string): number {
  const [x, y] = [dateOf(a), dateOf(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

/** The named release that a version belongs to, `basil`; null for dated versions. */
export function releaseOf(version: string): string | null {
  return parseApiVersion(version)?.release ?? null
}

/**
 * What a person writes for a version: a version, `latest` (the newest known), or a release name, which stands for
 * the release's FIRST version, since only that one may break (https://docs.stripe.com/upgrades).
 * Throws a UserError that names the nearest known versions, by spelling and by date.
 */
export function resolveApiVersion(text: string, known: VersionInfo[]): VersionInfo {
  const wanted = text.trim().toLowerCase()
  const ordered = [...known].sort((a, b) => compareApiVersions(a.version, b.version))
  const found =
    wanted === 'latest'
      ? ordered.at(-1)
      : ordered.find((each) => each.version === wanted || each.release === wanted)
  if (found !== undefined) return found
  const nearest = nearestVersions(wanted, ordered)
  throw new UserError(
    `There is no Stripe API version ${quoted(text)}${nearest.length === 0 ? '' : `, the nearest ${nearest.length === 1 ? 'is' : 'are'} ${nearest.join(', ')}`}; ` +
      '`restripe versions` lists them all.',
  )
}

/** At most four names: those spelled most alike, and for a date the versions before and after it. */
function nearestVersions(wanted: string, ordered: VersionInfo[]): string[] {
  const releases = ordered.flatMap((each) => (each.release === null ? [] : [each.release]))
  const names = [...new Set([...ordered.map((each) => each.version), ...releases, 'latest'])]
  const distance = new Map(names.map((name) => [name, editDistance(wanted, name)]))
  // Two digits make another date, two letters a slip.
  const allowed = /^\d/.test(wanted) ? 1 : 2
  const alike = names.filter(
    (name) => (distance.get(name) as number) <= allowed || name.startsWith(`${wanted}.`),
  )
  alike.sort((a, b) => (distance.get(a) as number) - (distance.get(b) as number))

  const date = /^\d{4}-\d{2}(-\d{2})?/.exec(wanted)?.[0]
  const before = date === undefined ? undefined : ordered.findLast((each) => each.date <= date)
  const after = date === undefined ? undefined : ordered.find((each) => each.date > date)
  const byDate = [before, after].flatMap((each) => (each === undefined ? [] : [each.version]))
  const nearest = [...new Set([...alike.slice(0, 2), ...byDate])]
  return nearest.length > 0 ? nearest : ordered.slice(-1).map((each) => each.version)
}

/** Levenshtein's, on texts that are cut so that a long input costs nothing. */
function editDistance(left: string, right: string): number {
  const [a, b] = [left.slice(0, 40), right.slice(0, 40)]
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text)
}

function dateOf(version: string): string {
  const parsed = parseApiVersion(version)
  if (parsed === null) throw new Error(`Not an API version: ${quoted(version)}`)
  return parsed.date
}
