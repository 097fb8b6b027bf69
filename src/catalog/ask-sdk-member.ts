import type { Catalog } from './ask-catalog.ts'
import { changesAbout } from './ask-changes.ts'
import type { ElementExplanation } from './ask-explanation.ts'
import { loose } from './element-names-walk.ts'
import type { HistoryStep } from './history.ts'
import { sdkMajors, sdkSurface } from './sdk-surface.ts'

/** What the SDK has besides the API's shape: `StripeConfig.maxNetworkRetries`, `method(callback)`; null for the rest. */
export function explainSdkMember(catalog: Catalog, query: string): ElementExplanation | null {
  const majors = sdkMajors()
  const rows = catalog.rows.filter(({ sdk }) => sdk !== undefined)
  const known = [
    ...majors.flatMap((major) => [...sdkSurface(major).members.keys()]),
    ...rows.map(({ element }) => element),
  ]
  const wanted = query.replace(/\s/g, '')
  const element =
    known.find((each) => each === wanted) ??
    known.find((each) => loose(each) === loose(query) && each.includes('(') === query.includes('('))
  if (element === undefined) return null
  const own = rows.find((row) => row.element === element)
  const isSignature = own?.kind === 'signature'
  const gone = own?.change === 'removed' ? Number(own.sdk?.split('.')[0]) : Number.POSITIVE_INFINITY
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
