/**
 * Which releases of the browser's packages go with which release of Stripe.js. Sources: the versioning table in the
 * README of stripe/stripe-js, checked against the script's address in its releases; and the `peerDependencies` of each
 * release of stripe/react-stripe-js, which say which `@stripe/stripe-js` they take. Connect.js has no such releases: its
 * README says that the newest one is loaded whatever the package's version.
 */

interface BrowserReleases {
  /** Of the package, and the last one known of the same major. */
  first: string
  last: string
}

export type BrowserPackage = '@stripe/stripe-js' | '@stripe/react-stripe-js'

/** By the name that Stripe.js shares with the release of the API; names that are missing are not known. */
const releases: Record<BrowserPackage, Readonly<Record<string, BrowserReleases>>> = {
  '@stripe/stripe-js': {
    acacia: { first: '6.0.0', last: '6.1.0' },
    basil: { first: '7.0.0', last: '7.9.0' },
    clover: { first: '8.0.0', last: '8.11.0' },
    dahlia: { first: '9.0.0', last: '9.13.0' },
  },
  '@stripe/react-stripe-js': {
    acacia: { first: '3.4.0', last: '4.0.2' },
    basil: { first: '3.6.0', last: '4.0.2' },
    clover: { first: '5.0.0', last: '5.6.1' },
    dahlia: { first: '6.0.0', last: '6.8.2' },
  },
}

/** Stripe.js has versions since the changelog of this one; up to then all is `v3`. */
export const firstVersionOfStripeJs = '2025-02-24.acacia'

export function isBrowserPackage(name: string): name is BrowserPackage {
  return Object.hasOwn(releases, name)
}

/** The newest known are the last of the list. */
export function browserReleases(name: BrowserPackage): { release: string; first: string; last: string }[] {
  return Object.entries(releases[name]).map(([release, range]) => ({ release, ...range }))
}

/** What a release of `@stripe/stripe-js` loads, `basil` or `v3`; null for majors newer than the newest known. */
export function stripeJsLoadedBy(major: number): string | null {
  if (major < 6) return 'v3'
  const found = browserReleases('@stripe/stripe-js').find(({ first }) => Number.parseInt(first, 10) === major)
  return found?.release ?? null
}
