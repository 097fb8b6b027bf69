import { knowObjects } from './locate.ts'
import type { Operation, Surface, SurfaceType } from './surface.ts'
import { covers, readEvent, readOperation, readType } from './surface-text.ts'

/**
 * All surfaces at once, as their common text has them: names are found in one pass, and what a name stands for is read
 * when it is asked for, so that a question over 35 versions costs less than decoding one.
 */
export interface AllSurfaces {
  /** The API versions, oldest first, with the `stripe` release that each was read from. */
  releases: readonly { version: string; sdk: string }[]
  /** SDK path → its lines, one for each form that it has had. */
  operations: Map<string, string[]>
  /** Event type → its lines; none for those that were only ever listed where webhook endpoints are made. */
  events: Map<string, string[]>
  /** Qualified name → its lines. */
  types: Map<string, TypeLines>
  /** The literal of `object` → the types that ever carried it, as kinds: `@Checkout.Session`. */
  objects: Map<string, string[]>
  /** The surface of the version at this index; its records know every name; `events` and `operations` list their own. */
  at(index: number): Surface
}

interface TypeLines {
  /** The versions that have it, `3-7,9-`; empty: all. */
  spans: string
  /** Its members, a line each. */
  body(): string
}

export function readAllSurfaces(text: string): AllSurfaces {
  const releases = text
    .slice(0, text.indexOf('\n'))
    .split(' ')
    .map((each) => ({ version: each.split('@')[0] as string, sdk: each.split('@')[1] as string }))
  const start = text.indexOf('\n!types\n')
  const [operations = '', events = ''] =
    text.slice(0, start).split('\n!operations\n')[1]?.split('\n!events\n') ?? []
  const { types, objects } = findTypes(text, start + '\n!types\n'.length)
  const eventLines = linesByName(events)
  for (const line of types.get('WebhookEndpointCreateParams.EnabledEvent')?.body().split('\n') ?? []) {
    const type = /^\t'([a-z_0-9.]+)/.exec(line)?.[1]
    if (type !== undefined && !eventLines.has(type)) eventLines.set(type, [])
  }
  const views: Surface[] = []
  const all: AllSurfaces = {
    releases,
    operations: linesByName(operations),
    events: eventLines,
    types,
    objects,
    at(index) {
      views[index] ??= surfaceAt(all, index)
      return views[index]
    },
  }
  return all
}

function linesByName(text: string): Map<string, string[]> {
  const lines = new Map<string, string[]>()
  for (const line of text.split('\n')) {
    const name = line.slice(0, line.indexOf(' '))
    lines.set(name, [...(lines.get(name) ?? []), line])
  }
  return lines
}

const TAB = 9
const DOT = 46
const OBJECT = /^\tobject\??(?: \S+)* '([^\s|]+)/

function findTypes(text: string, start: number): Pick<AllSurfaces, 'types' | 'objects'> {
  const types: AllSurfaces['types'] = new Map()
  const objects: AllSurfaces['objects'] = new Map()
  let segments: string[] = []
  let at = start
  while (at < text.length) {
    let end = text.indexOf('\n', at)
    let shared = 0
    while (text.charCodeAt(at + shared) === DOT) shared++
    const [own = '', spans = ''] = text.slice(at + shared, end).split(' #')
    segments = [...segments.slice(0, shared), ...own.split('.')]
    const name = segments.join('.')
    const first = end + 1
    while (text.charCodeAt(end + 1) === TAB) {
      const next = text.indexOf('\n', end + 1)
      const object = text.startsWith('object', end + 2) && OBJECT.exec(text.slice(end + 1, next))?.[1]
      if (object) add(objects, object, `@${name}`)
      end = next
    }
    at = end + 1
    const last = at
    types.set(name, { spans, body: () => text.slice(first, last) })
  }
  return { types, objects }
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key) ?? []
  if (!known.includes(value)) map.set(key, [...known, value])
}

function surfaceAt(all: AllSurfaces, index: number): Surface {
  const { version, sdk } = all.releases[index] as AllSurfaces['releases'][number]
  const scratch: Surface = {
    apiVersion: version,
    sdk,
    operations: {},
    types: {},
    events: {},
    eventObjects: {},
  }
  const surface: Surface = {
    apiVersion: version,
    sdk,
    operations: asked(
      (name): Operation | undefined => {
        for (const line of all.operations.get(name) ?? []) readOperation(scratch, line, index)
        return all.operations.has(name) ? scratch.operations[name] : undefined
      },
      () => [...all.operations.keys()],
    ),
    types: asked((name): SurfaceType | undefined => {
      const lines = all.types.get(name)
      if (lines === undefined || (lines.spans !== '' && !covers(lines.spans, index))) return undefined
      return readType(surface, name, lines.body(), index)
    }),
    events: asked(
      (type) => {
        for (const line of all.events.get(type) ?? []) readEvent(scratch, line, index)
        return all.events.has(type) ? scratch.events[type] : undefined
      },
      () => [...all.events.keys()],
    ),
    eventObjects: asked((type) =>
      surface.events[type] === undefined ? undefined : scratch.eventObjects[type],
    ),
  }
  knowObjects(surface, all.objects)
  return surface
}

/** A record that reads what it is asked for, once; it lists those of `names` that it has. */
function asked<T>(
  read: (name: string) => T | undefined,
  names: () => string[] = () => [],
): Record<string, T> {
  const known = new Map<string, T | undefined>()
  const get = (name: string): T | undefined => {
    if (!known.has(name)) known.set(name, read(name))
    return known.get(name)
  }
  return new Proxy<Record<string, T>>(
    {},
    {
      get: (_, name) => (typeof name === 'string' ? get(name) : undefined),
      ownKeys: () => names().filter((name) => get(name) !== undefined),
      getOwnPropertyDescriptor: (_, name) => {
        const value = typeof name === 'string' ? get(name) : undefined
        return value === undefined ? undefined : { value, enumerable: true, configurable: true }
      },
    },
  )
}
