import type { Catalog } from './ask-catalog.ts'
import { explainChange } from './ask-change.ts'
import { explainElement } from './ask-element.ts'
import type { ElementsExplanation, Explanation, ResourceExplanation } from './ask-explanation.ts'
import { elementsWithMember } from './ask-members.ts'
import { changeMentioning } from './ask-mentioned.ts'
import { nearestNames } from './ask-nearest.ts'
import { explainResource } from './ask-resource.ts'
import { explainSdkMember, sdkMembersNamed } from './ask-sdk-member.ts'
import { explainSdk, explainVersion, versionNamed } from './ask-version.ts'
import type { NamedElement } from './element-names.ts'
import { loose } from './element-names-walk.ts'
import { type Preview, previews } from './previews.ts'

/** The answer, or the names that may have been meant. */
export type Answer = { found: Explanation } | { nearest: string[] }

/** Longer questions are no names: the longest element has some 120 characters. */
const MOST_LETTERS = 300

/**
 * What the catalog knows about a version, an SDK release, a change, a method by its path, a preview, a resource or an
 * element, in this order; the words are taken as people type them.
 */
export function ask(catalog: Catalog, question: string): Answer {
  const query = question
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\[\d+\]/g, '[]')
    .slice(0, MOST_LETTERS)
  const found = answer(catalog, query)
  return found === null ? { nearest: nearestNames(catalog, query) } : { found }
}

function answer(catalog: Catalog, query: string): Explanation | null {
  if (loose(query) === '') return null
  const version = versionNamed(catalog.versions, query)
  if (version !== null) return explainVersion(catalog, version)
  const known = explainSdk(catalog, query) ?? explainChange(catalog, query)
  if (known !== null) return known
  if (/(?:^|\s)\/v[12]\/|api\.stripe\.com\/v[12]\//i.test(query)) {
    return explainElements(catalog, catalog.names.methodsAt(query), [])
  }
  const preview = previews.find((each) => isCalled(each, query))
  if (preview !== undefined) return { kind: 'preview', ...preview }
  return explainNamed(catalog, query) ?? changeMentioning(catalog, query)
}

function isCalled({ name, alsoCalled = [] }: Preview, query: string): boolean {
  const wanted = [loose(query), loose(query).replace(/s$/, '')]
  return [name, ...alsoCalled].some((each) => wanted.includes(loose(each)))
}

function explainNamed(catalog: Catalog, query: string): Explanation | null {
  const elements = catalog.names.elementsNamed(query)
  const isType = query.startsWith('Stripe.')
  const [resource, ...others] = isType ? [] : catalog.names.resourcesNamed(query)
  // A resource's own type says no more than the resource; a field or an event of that name does.
  const apart = elements.filter(({ kind }) => kind !== 'type')
  // `order.items` is a field, although it sounds like order items.
  const isSpelled = query !== resource?.object && apart.some(({ element }) => element === query)
  if (resource !== undefined && !isSpelled) {
    const also: ResourceExplanation['also'] = [
      ...others.map(({ object }) => ({ kind: 'resource' as const, element: object })),
      ...[...apart, ...elementsWithMember(catalog, query)].map(({ kind, element }) => ({ kind, element })),
    ]
    return { ...explainResource(catalog, resource), also }
  }
  if (elements.length > 0) return explainElements(catalog, isType ? types(elements) : elements, [])
  const [member, ...alike] = sdkMembersNamed(catalog, query)
  const members = elementsWithMember(catalog, query)
  // `maxNetworkRetries` is the SDK's spelling; `timeout` is the SDK's where no resource has it.
  const isOwn = /[A-Z(]/.test(query) || (members.length === 0 && changeMentioning(catalog, query) === null)
  if (member !== undefined && isOwn) {
    const also = [...alike.map((element) => ({ kind: 'member' as const, element })), ...members]
    return {
      kind: 'elements',
      elements: [explainSdkMember(catalog, member)],
      also: also.map(({ kind, element }) => ({ kind, element })),
    }
  }
  return explainElements(catalog, mostChanged(catalog, members), members)
}

function types(elements: NamedElement[]): NamedElement[] {
  const own = elements.filter(({ kind }) => kind === 'type')
  return own.length > 0 ? own : elements
}

/** Of many, one: what the catalog has most to say about, else what creates something, else the least nested. */
function mostChanged(catalog: Catalog, members: NamedElement[]): NamedElement[] {
  const counts = new Map<string, number>()
  for (const { element } of catalog.rows) counts.set(element, (counts.get(element) ?? 0) + 1)
  const count = ({ element }: NamedElement) =>
    2 * (counts.get(element) ?? 0) + (/\.create /.test(element) ? 1 : 0)
  const [best] = [...members].sort((a, b) => count(b) - count(a))
  return best === undefined ? [] : [best]
}

/** At most this many are told in full. */
const MOST = 2

function explainElements(
  catalog: Catalog,
  named: readonly NamedElement[],
  also: readonly NamedElement[],
): ElementsExplanation | null {
  const ranked = [...named].sort((a, b) => RANK[a.kind] - RANK[b.kind])
  const elements = ranked.flatMap((each) => explainElement(catalog, each) ?? [])
  if (elements.length === 0) return null
  const shown = elements.slice(0, MOST).filter((each) => each.kind !== 'type' || elements[0]?.kind === 'type')
  const told = new Set(shown.map(({ kind, element }) => `${kind} ${element}`))
  const rest = [...ranked, ...also].filter(({ kind, element }) => !told.has(`${kind} ${element}`))
  return { kind: 'elements', elements: shown, also: rest.map(({ kind, element }) => ({ kind, element })) }
}

const RANK: Record<NamedElement['kind'], number> = {
  method: 0,
  parameter: 1,
  field: 1,
  value: 1,
  event_type: 2,
  type: 3,
  member: 4,
  signature: 4,
}
