import { compareApiVersions } from './api-version.ts'
import type { Catalog } from './ask-catalog.ts'
import { brief } from './ask-changes.ts'
import type { Presence, ResourceExplanation } from './ask-explanation.ts'
import { superseded } from './ask-superseded.ts'
import type { Bite } from './change.ts'
import type { ElementChange } from './element.ts'
import type { Resource } from './element-names-resources.ts'
import { singulars } from './element-names-resources.ts'
import { loose } from './element-names-walk.ts'
import type { AllSurfaces } from './history-surfaces.ts'
import type { Surface } from './surface.ts'

/** A whole resource: its methods, event types, and what versions broke about it. */
export function explainResource(catalog: Catalog, resource: Resource): ResourceExplanation {
  const { surfaces } = catalog
  const { object, type, types, name } = resource
  const span = spanOf(surfaces, (surface) => types.some((each) => surface.types[each] !== undefined))
  const methods = methodsOf(surfaces, resource)
  const events = eventsOf(surfaces, type)
  return {
    kind: 'resource',
    name,
    object,
    type: `Stripe.${type}`,
    ...span,
    superseded: superseded[object] ?? null,
    methods,
    events,
    versions: versionsOf(catalog, resource, methods, events),
    also: [],
  }
}

type Span = Pick<Presence, 'since' | 'atLeast' | 'until'>

/** From the first version that has it to the one in which it went for good. */
export function spanOf(surfaces: AllSurfaces, has: (surface: Surface) => boolean): Span {
  const { releases } = surfaces
  const present = releases.map((_, index) => has(surfaces.at(index)))
  const [first, last] = [present.indexOf(true), present.lastIndexOf(true)]
  return {
    since: releases[first]?.version ?? '',
    atLeast: first === 0,
    until: releases[last + 1]?.version ?? null,
  }
}

/** Namespaces that go with a resource and carry another name: a session is there to be used by the stream. */
const MORE: Readonly<Record<string, string>> = {
  'v2.billing.meter_event_session': 'v2.billing.meterEventStream',
}

/** The methods of its own namespaces, test helpers among them, and those of others that answer nothing else. */
function methodsOf(surfaces: AllSurfaces, { object, type }: Resource): Presence[] {
  const found = new Map<string, Presence>()
  const deleted = type.replace(/(\w+)$/, 'Deleted$1')
  for (const [path, lines] of surfaces.operations) {
    const owner = path.slice(0, path.lastIndexOf('.'))
    const isOwn =
      MORE[object] === owner || singulars(loose(owner.replace(/\btestHelpers\./, ''))).includes(loose(object))
    const returns = lines.map((line) => returnsOf(line))
    const isAnswer = returns.some((each) => each === `@${type}` || each === `@${deleted}`)
    if (!isOwn && !isAnswer) continue
    const http = (lines.at(-1) ?? '').split(' ').slice(1, 3).join(' ')
    const span = spanOf(surfaces, (surface) => surface.operations[path] !== undefined)
    const isDeprecated = surfaces.at(surfaces.releases.length - 1).operations[path]?.dep !== undefined
    // `account.create` is `accounts.create` again.
    const key = `${http} ${path.slice(path.lastIndexOf('.'))} ${span.until !== null}`
    const known = found.get(key)
    if (known === undefined || owner.length > known.name.lastIndexOf('.'))
      found.set(key, { name: path, http, ...span, isDeprecated })
  }
  return [...found.values()].sort((a, b) => order(a) - order(b) || (a.name < b.name ? -1 : 1))
}

/** What there is comes before what is gone, test helpers between them. */
function order({ name, until }: Presence): number {
  return until !== null ? 2 : name.includes('testHelpers.') ? 1 : 0
}

function returnsOf(line: string): string {
  const [, , , , , , , returns = ''] = line.split(' ')
  return returns
}

function eventsOf(surfaces: AllSurfaces, type: string): Presence[] {
  const found: Presence[] = []
  for (const [event, lines] of surfaces.events) {
    if (!lines.some((line) => (line.split(' ')[2] ?? '').split('|').includes(`@${type}`))) continue
    const enabled = spanOf(surfaces, (surface) => isEvent(surface, event))
    found.push({ name: event, http: null, ...enabled, isDeprecated: false })
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Before SDK 13 event types were only listed where webhook endpoints are made. */
function isEvent(surface: Surface, event: string): boolean {
  if (surface.events[event] !== undefined) return true
  const enabled = surface.types['WebhookEndpointCreateParams.EnabledEvent']
  return enabled !== undefined && 'alias' in enabled && (enabled.alias.e ?? []).includes(event)
}

function versionsOf(
  catalog: Catalog,
  { object, type }: Resource,
  methods: readonly Presence[],
  events: readonly Presence[],
): ResourceExplanation['versions'] {
  const owners = new Set(methods.map(({ name }) => name))
  const isAbout = (row: ElementChange): boolean => {
    const { element } = row
    if (row.kind === 'type') {
      const name = element.slice('Stripe.'.length)
      return name === type || name.startsWith(`${type}.`)
    }
    return element.startsWith(`${object}.`) || owners.has(element.split(/[ =]/)[0] as string)
  }
  const versions = new Map<string, ResourceExplanation['versions'][number]>()
  const at = (version: string) => {
    const known = versions.get(version) ?? { version, changes: [], elements: 0, unclaimed: 0 }
    versions.set(version, known)
    return known
  }
  for (const row of catalog.rows) {
    if (!isAbout(row)) continue
    const entry = at(row.apiVersion)
    entry.elements++
    const { change, claim } = catalog.changeOf(row)
    if (claim === null) entry.unclaimed++
    else if (!entry.changes.some(({ slug }) => slug === change.slug)) entry.changes.push(brief(change))
  }
  const eventTypes = new Set(events.map((each) => each.name))
  const bitesIt = (bite: Bite): boolean => {
    if ('event' in bite) return eventTypes.has(bite.event)
    if ('call' in bite) return owners.has(bite.call)
    const element =
      'read' in bite ? bite.read : 'send' in bite ? bite.send : 'value' in bite ? bite.value : ''
    return element.startsWith(`${object}.`) || owners.has(element.split(/[ =]/)[0] as string)
  }
  for (const change of catalog.changes) {
    if (change.apiVersion === null || !(change.bites ?? []).some(bitesIt)) continue
    const entry = at(change.apiVersion)
    if (!entry.changes.some(({ slug }) => slug === change.slug)) entry.changes.push(brief(change))
  }
  return [...versions.values()].sort((a, b) => compareApiVersions(a.version, b.version))
}
