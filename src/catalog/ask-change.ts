import type { Catalog } from './ask-catalog.ts'
import { upgradeOf } from './ask-changes.ts'
import type { ChangeExplanation, ClaimedElement } from './ask-explanation.ts'
import { type Bite, type Change, claimOf } from './change.ts'
import type { ElementChange } from './element.ts'
import { generatedChange } from './generated-change.ts'

/** The change of this slug, or of the address that ends in it; curated ones first, then those with generated words. */
export function explainChange(catalog: Catalog, query: string): ChangeExplanation | null {
  const slug = (/^https?:\S*\/([^/?#]+)/.exec(query)?.[1] ?? query).toLowerCase()
  const curated = catalog.changes.find((each) => each.slug === slug)
  if (curated !== undefined) return explainCurated(catalog, curated)
  if (!/^(?:removed|renamed|required|nullable|optional|retyped)-/.test(slug)) return null
  const rows = catalog.rows.filter((row) => slug.startsWith(row.change) && generatedChange(row).slug === slug)
  const [row] = rows
  if (row === undefined) return null
  const { claims: _, bites: __, ...change } = generatedChange(row)
  const { change: explaining, claim } = catalog.changeOf(row)
  return {
    kind: 'change',
    change,
    isGenerated: true,
    partOf: claim === null ? null : explaining.slug,
    elements: rows.map((each) => claimed(catalog, catalog.changeOf(each).claim, each)),
    bites: [],
  }
}

function explainCurated(catalog: Catalog, { claims, bites = [], ...change }: Change): ChangeExplanation {
  const own: Change = { ...change, claims, bites }
  const elements = catalog.rows.flatMap((row) => {
    const claim = claimOf(own, row)
    return claim === undefined ? [] : [{ claim, found: claimed(catalog, claim, row) }]
  })
  const silent = claims.filter((claim) => !elements.some((each) => each.claim === claim))
  return {
    kind: 'change',
    change,
    isGenerated: false,
    partOf: null,
    elements: [
      ...elements.map(({ found }) => found),
      ...silent.map((claim) => ({
        element: claim.element,
        change: claim.change ?? null,
        apiVersion: change.apiVersion,
        http: null,
        ...upgradeOf(catalog, claim.element, claim, undefined),
      })),
    ],
    bites: bites.map(inWords),
  }
}

function claimed(catalog: Catalog, claim: ClaimArgument, row: ElementChange): ClaimedElement {
  const { element, change, apiVersion, http } = row
  return { element, change, apiVersion, http: http ?? null, ...upgradeOf(catalog, element, claim, row.to) }
}

type ClaimArgument = Parameters<typeof upgradeOf>[2]

function inWords(bite: Bite): string {
  if ('read' in bite) return `reads of \`${bite.read}\``
  if ('send' in bite) return `requests with \`${bite.send}\``
  if ('value' in bite) return `the value \`${bite.value}\``
  if ('event' in bite) return `handlers of \`${bite.event}\``
  if ('expand' in bite) return `\`expand\` of \`${bite.expand}\``
  if ('browser' in bite) return `\`${bite.browser}\` of Stripe.js`
  const given = Object.entries(bite.given ?? {}).map(
    ([parameter, values]) => `${parameter} ${values.map((each) => `\`${each}\``).join(' or ')}`,
  )
  const without = (bite.without ?? []).map((each) => `\`${each}\``)
  const keep = Object.entries(bite.keep ?? {}).map(([parameter, code]) => `\`${parameter}: ${code}\``)
  return [
    `calls of \`${bite.call}\``,
    ...(given.length > 0 ? [`with ${given.join(', ')}`] : []),
    ...(without.length > 0 ? [`without ${without.join(', ')}`] : []),
  ]
    .join(' ')
    .concat(keep.length > 0 ? ` (${keep.join(', ')} keeps the old behavior)` : '')
}
