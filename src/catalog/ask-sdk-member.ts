import type { Catalog } from './ask-catalog.ts'
import { changesAbout } from './ask-changes.ts'
import type { ElementExplanation } from './ask-explanation.ts'
import { loose } from './element-names-walk.ts'
import type { HistoryStep } from './history.ts'
import { sdkReleaseFor } from './sdk-changes.ts'
import { sdkMajors, sdkSurface } from './sdk-surface.ts'

/**
 * The SDK's own members that the words name, besides the API's shape: in full (`StripeConfig.maxNetworkRetries`,
 * `method(callback)`), as code says it (`new Stripe`, `stripe.webhooks.constructEvent`) or by the last name alone
 * (`parseThinEvent`), those that changed first.
 */
export function sdkMembersNamed(catalog: Catalog, query: string): string[] {
  const changed = rowsOf(catalog).map(({ element }) => element)
  const known = [
    ...new Set([...changed, ...sdkMajors().flatMap((major) => [...sdkSurface(major).members.keys()])]),
  ]
  const wanted = query.replace(/\s/g, '')
  const spoken = SPOKEN.find(([words]) => words.test(query.trim()))?.[1]
  const isCalled = query.includes('(')
  const whole =
    known.find((each) => each === wanted) ??
    known.find((each) => loose(each) === loose(query) && each.includes('(') === isCalled) ??
    known.find((each) => each === spoken) ??
    known.find((each) => loose(each) === loose(query.replace(/^stripe\./i, '')) && !each.includes('('))
  if (whole !== undefined) return [whole]
  return known.filter((each) => lastOf(each) === wanted)
}

/** What people say of what has no name of its own. */
const SPOKEN: readonly [RegExp, string][] = [
  [/^call-?backs?$/i, 'method(callback)'],
  [/^(?:(?:await )?new )?stripe ?\(|^new stripe$|^require\(['"]stripe['"]\) ?\(/i, 'Stripe()'],
]

function lastOf(element: string): string {
  return element.slice(Math.max(element.lastIndexOf('.'), element.lastIndexOf('#')) + 1)
}

function rowsOf({ rows }: Catalog) {
  return rows.filter(({ sdk, kind }) => sdk !== undefined || kind === 'signature')
}

export function explainSdkMember(catalog: Catalog, element: string): ElementExplanation {
  const majors = sdkMajors()
  const rows = rowsOf(catalog)
  const own = rows.find((row) => row.element === element)
  const isSignature = own?.kind === 'signature'
  const release = own && (own.sdk ?? sdkReleaseFor(own.apiVersion))
  const gone = own?.change === 'removed' && release ? Number.parseInt(release, 10) : Number.POSITIVE_INFINITY
  const has = (major: number) => (isSignature ? major < gone : sdkSurface(major).members.has(element))
  const history = steps(majors, has)
  const [first] = history
  const isPresent = has(majors.at(-1) ?? 0)
  return {
    kind: own?.kind ?? 'member',
    element,
    canonical: element,
    http: null,
    isPresent,
    since: first?.version ?? '',
    atLeast: first?.what === 'present',
    until: isPresent ? null : (history.findLast(({ what }) => what === 'removed')?.version ?? null),
    holds: [],
    values: null,
    isNullable: false,
    isOptional: false,
    deprecated: null,
    history,
    ...changesAbout(catalog, element, own?.kind ?? 'member'),
  }
}

function steps(majors: readonly number[], has: (major: number) => boolean): HistoryStep[] {
  const found: HistoryStep[] = []
  for (const [index, major] of majors.entries()) {
    const before = majors[index - 1]
    const was = before !== undefined && has(before)
    if (has(major) === was) continue
    const what = was ? 'removed' : index === 0 ? 'present' : found.length === 0 ? 'added' : 'returned'
    found.push({ version: `stripe ${major}`, what, notes: [] })
  }
  return found
}
