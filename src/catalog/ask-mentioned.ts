import type { Catalog } from './ask-catalog.ts'
import { explainChange } from './ask-change.ts'
import type { ChangeExplanation } from './ask-explanation.ts'
import type { Bite, Change } from './change.ts'
import { loose } from './element-names-walk.ts'

/**
 * The change that is about what no version's types declare: `total_count` in `expand`, `redirectToCheckout` of
 * Stripe.js, a value of a parameter that takes any text; or null. The newest one where there are several.
 */
export function changeMentioning(catalog: Catalog, query: string): ChangeExplanation | null {
  const spoken = SPOKEN.get(loose(query))
  if (spoken !== undefined) return explainChange(catalog, spoken)
  const wanted = [query, query.replace(/^stripe\./i, '')].map(loose)
  const change = catalog.changes.findLast((each) =>
    namesOf(each).some((name) => wanted.includes(loose(name))),
  )
  return change === undefined ? null : explainChange(catalog, change.slug)
}

/** What no version of the SDK has, and people write nonetheless. */
const SPOKEN: ReadonlyMap<string, string> = new Map([
  ['financialconnectionslinkaccountsessions', 'link-account-sessions-not-in-sdk'],
  ['financialconnectionslinkaccountsessionscreate', 'link-account-sessions-not-in-sdk'],
  ['stripefinancialconnectionslinkaccountsessionscreate', 'link-account-sessions-not-in-sdk'],
])

function namesOf({ claims, bites = [] }: Change): string[] {
  const elements = claims.map(({ element }) => element).filter((element) => !element.includes('*'))
  return [...elements, ...bites.map(nameOf)]
}

function nameOf(bite: Bite): string {
  if ('read' in bite) return bite.read
  if ('send' in bite) return bite.send
  if ('value' in bite) return bite.value
  if ('event' in bite) return bite.event
  if ('call' in bite) return bite.call
  return 'expand' in bite ? bite.expand : bite.browser
}
