/** The packages of Stripe.js in manifests: which release of it they load, and whether the target has a newer one. */
import semver from 'semver'
import { compareApiVersions, parseApiVersion } from '../catalog/api-version.ts'
import { stripeJsRange } from '../catalog/standing/versions.ts'
import {
  type BrowserPackage,
  browserReleases,
  firstVersionOfStripeJs,
  isBrowserPackage,
  stripeJsLoadedBy,
} from '../catalog/stripe-js.ts'
import type { ManifestRange } from './manifest-ranges.ts'
import type { Usage } from './usage.ts'

export const browserPackages = [
  '@stripe/stripe-js',
  '@stripe/react-stripe-js',
  '@stripe/connect-js',
  '@stripe/react-connect-js',
] as const

/** `@stripe/stripe-js ^7.3.0 (Stripe.js basil)`. */
export function describeBrowser({ name, range, means }: ManifestRange): string {
  const low = name === '@stripe/stripe-js' ? lowestOf(means ?? range) : null
  const loaded = low && stripeJsLoadedBy(low.major)
  return `${name} ${range}${loaded ? ` (Stripe.js ${loaded})` : ''}`
}

/** A usage where a range allows no release for the target's Stripe.js; none where no source says which those are. */
export function judgeBrowser(entry: ManifestRange, target: string): Usage[] {
  const { name, range, section } = entry
  if (!isBrowserPackage(name) || compareApiVersions(target, firstVersionOfStripeJs) < 0) return []
  const valid = semver.validRange(range)
  const release = parseApiVersion(target)?.release
  const known = browserReleases(name)
  const wanted = known.find((each) => each.release === release) ?? newest(known, target)
  if (!valid || !wanted || !release || !semver.gtr(wanted.first, valid)) return []
  const isKnown = wanted.release === release
  const written = isKnown ? rewritten(range, wanted.last) : null
  const quotes = entry.path.endsWith('.json') ? 1 : 0
  return [
    {
      path: entry.path,
      start: entry.start - quotes,
      end: entry.end + quotes,
      change: stripeJsRange,
      element: `${name} ${section}`,
      certainty: 'certain',
      what: wordsOf(name, range, wanted),
      ...(isKnown
        ? {}
        : {
            todo: `When the browser moves too, set a range that loads Stripe.js ${release}: it is newer than ${wanted.last}, the last one known here, which loads ${wanted.release}.`,
          }),
      fix: written
        ? {
            safety: 'unsafe',
            title: `Set ${name} to ${written}`,
            reason: 'the browser then loads another release of Stripe.js',
            edits: [{ path: entry.path, start: entry.start, end: entry.end, text: written }],
          }
        : null,
    },
  ]
}

/** The last that is known, where the target is newer still. */
function newest<T extends { release: string }>(known: readonly T[], target: string): T | undefined {
  const last = known.at(-1)
  const release = parseApiVersion(target)?.release
  return last && release && release > last.release ? last : undefined
}

function wordsOf(
  name: BrowserPackage,
  range: string,
  wanted: { release: string; first: string; last: string },
): string {
  if (name === '@stripe/react-stripe-js')
    return `\`${name}\` is \`${range}\`, which takes no \`@stripe/stripe-js\` that loads Stripe.js ${wanted.release}; ${wanted.first} to ${wanted.last} do.`
  const low = lowestOf(range)
  const loaded = low && stripeJsLoadedBy(low.major)
  return `\`${name}\` is \`${range}\`${loaded ? `, which loads Stripe.js ${loaded}` : ''}; Stripe.js ${wanted.release} is loaded by ${wanted.first} to ${wanted.last}.`
}

/** The same kind of range; null where the style can't be kept. */
function rewritten(range: string, last: string): string | null {
  const [, operator, rest = ''] = /^(\^|~|)(\d+(?:\.\d+){0,2})$/.exec(range) ?? []
  if (operator === undefined) return null
  return operator + last.split('.').slice(0, rest.split('.').length).join('.')
}

function lowestOf(range: string): semver.SemVer | null {
  const valid = semver.validRange(range)
  return valid && valid !== '*' ? semver.minVersion(valid) : null
}
