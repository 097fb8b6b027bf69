import type { Catalog } from './ask-catalog.ts'
import { brief } from './ask-changes.ts'
import type { Presence, ResourceExplanation } from './ask-explanation.ts'
import { superseded } from './ask-superseded.ts'
import type { ElementChange } from './element.ts'
import type { Resource } from './element-names-resources.ts'
import { singulars } from './element-names-resources.ts'
import { loose } from './element-names-walk.ts'
import type { AllSurfaces } from './history-surfaces.ts'
import type { Surface } from './surface.ts'

/** A whole resource: its methods, event types, and what versions broke about it. */
export function explainResource(catalog: Catalog, resource: Resource): ResourceExplanation {
  const { surfaces } = catalog
  const { object, type, name } = resource
  const kinds = surfaces.objects.get(object) ?? []
  const own = kinds.map((kind) => kind.slice(1)).filter((each) => loose(each).startsWith(loose(type)))
  const span = spanOf(surfaces, (surface) => own.some((each) => surface.types[each] !== undefined))
  const methods = methodsOf(surfaces, resource)
  return {
    kind: 'resource',
    name,
    object,
    type: `Stripe.${type}`,
    ...span,
    superseded: superseded[object] ?? null,
    methods,
    events: eventsOf(surfaces, type),
    versions: versionsOf(catalog, resource, methods),
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

/** The methods of its own namespaces, test helpers among them, and those of others that answer nothing else. */
function methodsOf(surfaces: AllSurfaces, { object, type }: Resource): Presence[] {
  const found = new Map<string, Presence>()
  for (const [path, lines] of surfaces.operations) {
    const owner = path.slice(0, path.lastIndexOf('.'))
    const isOwn = singulars(loose(owner.replace(/\btestHelpers\./, ''))).includes(loose(object))
    const returns = lines.map((line) => returnsOf(line))
    const isAnswer = returns.some((each) => each === `@${type}`)
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
  for (const row of catalog.rows) {
    if (!isAbout(row)) continue
    const at = versions.get(row.apiVersion) ?? {
      version: row.apiVersion,
      changes: [],
      elements: 0,
      unclaimed: 0,
    }
    versions.set(row.apiVersion, at)
    at.elements++
    const { change, claim } = catalog.changeOf(row)
    if (claim === null) at.unclaimed++
    else if (!at.changes.some(({ slug }) => slug === change.slug)) at.changes.push(brief(change))
  }
  return [...versions.values()]
}
