import type { Catalog } from './ask-catalog.ts'
import type { ChangeBrief, ElementExplanation, ElementNote } from './ask-explanation.ts'
import { type Bite, type Change, type Claim, claimOf, matches } from './change.ts'
import type { ElementChange } from './element.ts'
import { historyOf } from './history.ts'

/** What the catalog says about one element, oldest first: its own changes, those of its parents, and what is below. */
export function changesAbout(
  catalog: Catalog,
  element: string,
  kind: ElementChange['kind'],
): Pick<ElementExplanation, 'changes' | 'below'> {
  const changes: ElementNote[] = []
  const below: ElementExplanation['below'] = []
  for (const row of catalog.rows) {
    if ((kind === 'event_type') !== (row.kind === 'event_type')) continue
    const about = relation(row, element)
    if (about === null) continue
    const { change, claim } = catalog.changeOf(row)
    if (about === 'below') below.push({ ...brief(change), element: row.element, change: row.change })
    else if (about === 'itself' || /removed|renamed|retyped/.test(row.change))
      changes.push(noteOf(catalog, { change, claim, row, about }))
  }
  const told = new Set(changes.map(({ slug }) => slug))
  for (const change of catalog.changes) {
    if (told.has(change.slug)) continue
    const claim =
      kind === 'event_type' || isEventChange(catalog, change, element)
        ? undefined
        : change.claims.find((each) => names(each, element))
    if (claim === undefined && !(change.bites ?? []).some((bite) => mentions(bite, element, kind))) continue
    const about = claim === undefined ? 'behavior' : 'itself'
    changes.push(noteOf(catalog, { change, claim: claim ?? null, row: null, about, element }))
  }
  changes.sort((a, b) => compare(a.apiVersion ?? '', b.apiVersion ?? ''))
  return { changes, below }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function relation(row: ElementChange, element: string): 'itself' | 'above' | 'below' | null {
  if (row.element === element) return 'itself'
  if (isBelow(row.element, element)) return 'below'
  return isBelow(element, row.element) ? 'above' : null
}

/** `invoice.charge=x`, `invoice.lines.data[]`, `invoices.create coupon`, `Stripe.Price.Recurring` */
function isBelow(element: string, parent: string): boolean {
  return element.startsWith(parent) && /^[.=[ ]/.test(element.slice(parent.length))
}

/** Whether a claim is about an element that has no row: a pattern is made for rows, unless the types never follow. */
function names(claim: Claim, element: string): boolean {
  const isAlone = !claim.element.includes('*') || claim.inTypesUntil === null
  return isAlone && matches(claim.element, element)
}

/** `order.created` is a field too: what happened to the event is not told of it. */
function isEventChange({ rows, surfaces }: Catalog, change: Change, element: string): boolean {
  const isTold = (row: ElementChange) =>
    row.kind === 'event_type' && row.element === element && claimOf(change, row) !== undefined
  return surfaces.events.has(element) && rows.some(isTold)
}

function mentions(bite: Bite, element: string, kind: ElementChange['kind']): boolean {
  if ('event' in bite) return kind === 'event_type' && bite.event === element
  if (kind === 'event_type') return false
  if ('call' in bite) {
    const [method, parameter] = element.split(' ')
    if (bite.call !== method) return false
    const named = [...(bite.without ?? []), ...Object.keys(bite.given ?? {}), ...Object.keys(bite.keep ?? {})]
    return parameter === undefined || named.includes(parameter)
  }
  const at = 'read' in bite ? bite.read : 'send' in bite ? bite.send : 'value' in bite ? bite.value : ''
  return at !== '' && (matches(at, element) || isBelow(at, element))
}

export function brief({ slug, apiVersion, title, severity, url }: Change): ChangeBrief {
  return { slug, apiVersion, title, severity, url }
}

function noteOf(
  catalog: Catalog,
  {
    change,
    claim,
    row,
    about,
    element,
  }: {
    change: Change
    claim: Claim | null
    row: ElementChange | null
    about: ElementNote['about']
    element?: string
  },
): ElementNote {
  const upgrade = upgradeOf(catalog, row?.element ?? element ?? claim?.element ?? '', claim, row?.to)
  return {
    ...brief(change),
    about,
    lag: lagOf(change, claim),
    change: row?.change ?? 'behavior',
    layer: change.layer,
    evidence: change.evidence,
    ...upgrade,
    insteadUntil: upgrade.instead === null ? null : goneSince(catalog, upgrade.instead),
    why: change.why,
    todo: change.todo,
    keeps: change.keeps ?? null,
    example: change.example ?? null,
  }
}

/** What replaced an element may itself have gone later: `checkout.session.shipping_details`. */
function goneSince({ surfaces }: Catalog, element: string): string | null {
  const history = historyOf(surfaces, element)
  if (history === null || history.isPresent) return null
  return history.steps.findLast(({ what }) => what === 'removed')?.version ?? null
}

/** Where the types are behind the API: the versions in which each dropped it. */
function lagOf({ apiVersion }: Change, claim: Claim | null): ElementNote['lag'] {
  if (claim?.inTypesUntil === undefined || apiVersion === null) return null
  return { api: apiVersion, types: claim.inTypesUntil }
}

/** What serves instead of an element, by its claim or else by the row, and whether that can be written without a look. */
export function upgradeOf(
  { surfaces }: Catalog,
  element: string,
  claim: Claim | null,
  to: string | undefined,
): Pick<ElementNote, 'instead' | 'safety' | 'reason'> {
  const upgrade = claim?.upgrade
  if (upgrade === undefined) return { instead: to ?? null, safety: null, reason: null }
  const common = { safety: upgrade.safety, reason: upgrade.reason ?? null }
  if (upgrade.verb === 'remove') return { instead: null, ...common }
  if (surfaces.operations.has(upgrade.to) || /^Stripe\.| /.test(upgrade.to))
    return { instead: upgrade.to, ...common }
  if (upgrade.verb === 'rename') {
    const at = Math.max(...['.', '=', ' '].map((mark) => element.lastIndexOf(mark)))
    return { instead: element.slice(0, at + 1) + upgrade.to, ...common }
  }
  return { instead: moved(element, upgrade.to, (object) => surfaces.objects.has(object)), ...common }
}

function moved(element: string, to: string, isObject: (name: string) => boolean): string {
  const space = element.indexOf(' ')
  if (space !== -1) return `${element.slice(0, space)} ${to}`
  const segments = element.split('.')
  for (let length = segments.length - 1; length > 0; length--) {
    const object = segments.slice(0, length).join('.')
    if (isObject(object)) return to.startsWith(`${object}.`) ? to : `${object}.${to}`
  }
  return to
}
