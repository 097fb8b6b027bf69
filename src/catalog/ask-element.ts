import type { Catalog } from './ask-catalog.ts'
import { changesAbout } from './ask-changes.ts'
import type { ElementExplanation } from './ask-explanation.ts'
import type { NamedElement } from './element-names.ts'
import { historyOf } from './history.ts'

/** Null where no version ever had it: a value that is none. */
export function explainElement(
  catalog: Catalog,
  { kind, element, canonical }: NamedElement,
): ElementExplanation | null {
  const history = historyOf(catalog.surfaces, element, kind)
  if (history === null) return null
  const { steps, state, isPresent } = history
  const [firstStep] = steps
  const { http, holds, values, isNullable, isOptional, deprecated } = state
  return {
    kind,
    element,
    canonical,
    http,
    isPresent,
    since: firstStep?.version ?? '',
    atLeast: firstStep?.what === 'present',
    until: isPresent ? null : (steps.findLast(({ what }) => what === 'removed')?.version ?? null),
    holds,
    values,
    isNullable,
    isOptional,
    deprecated,
    history: steps,
    ...about(catalog, element, canonical, kind),
  }
}

/** The path may have been cut above the resource that it leads into: `payment_intent.charges.data[].id`. */
function about(catalog: Catalog, element: string, canonical: string, kind: NamedElement['kind']) {
  const own = changesAbout(catalog, canonical, kind)
  if (element === canonical) return own
  const told = new Set(own.changes.map(({ slug }) => slug))
  const above = changesAbout(catalog, element, kind).changes.filter(
    (each) => each.about === 'above' && !told.has(each.slug),
  )
  return { ...own, changes: [...own.changes, ...above] }
}
