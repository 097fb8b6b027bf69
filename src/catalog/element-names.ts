import type { ElementChange } from './element.ts'
import { type Resource, resourcesNamed, resourcesOf, singulars } from './element-names-resources.ts'
import { loose, memberReader, walkLoosely } from './element-names-walk.ts'
import type { AllSurfaces } from './history-surfaces.ts'

/** An element that some version has had. */
export interface NamedElement {
  kind: ElementChange['kind']
  /** Canonical, with the path as it was asked for: `subscription.items.data[].price`. */
  element: string
  /** What the catalog calls it where the path crosses into another resource: `subscription_item.price`. */
  canonical: string
}

/** Finds elements by what people type; reads no type that isn't on the way. */
export interface ElementNames {
  resources: readonly Resource[]
  resourcesNamed(query: string): Resource[]
  /** All elements that the words may name: an event type and a field may share a name. */
  elementsNamed(query: string): NamedElement[]
  /** By verb and path, `POST /v1/invoices/{id}/pay`; the verb may be left out, ids may be real ones. */
  methodsAt(query: string): NamedElement[]
}

export function elementNames(surfaces: AllSurfaces): ElementNames {
  const resources = resourcesOf(surfaces)
  const membersOf = memberReader(surfaces)
  const methods = [...surfaces.operations.keys()].flatMap((path) =>
    spellings(path).map((at) => ({ path, at })),
  )
  const walk = (root: string, rest: string) => walkLoosely(surfaces, membersOf, root, rest)
  const objectOf = new Map(resources.map(({ type, object }) => [type, object]))

  const fields = (wanted: string): NamedElement[] => {
    const found = everyField(wanted)
    // `subscription.schedule.phases` is spelled like `subscription_schedule.phases`, and is the same field.
    const own = new Set(
      found.filter(({ element, canonical }) => element === canonical).map(({ element }) => element),
    )
    return found.filter(({ element, canonical }) => element === canonical || !own.has(canonical))
  }

  const everyField = (wanted: string): NamedElement[] =>
    resources.flatMap(({ object, type }) => {
      const roots = [...new Set([loose(object), loose(type)])].flatMap((root) => [root, `${root}s`])
      const root = roots
        .filter((each) => wanted.startsWith(each))
        .find((each) => walk(type, wanted.slice(each.length)))
      const found = root === undefined ? null : walk(type, wanted.slice(root.length))
      if (found === null) return []
      const element = `${object}.${found.path}`
      const inner = found.inResource && objectOf.get(found.inResource.type)
      const canonical = inner && found.inResource ? `${inner}.${found.inResource.rest}` : element
      return [{ kind: 'field', element, canonical } as const]
    })

  const parameters = (wanted: string): NamedElement[] => {
    const found = new Map<string, NamedElement>()
    for (const { path, at } of methods) {
      if (at === wanted || !wanted.startsWith(at) || found.has(path)) continue
      for (const params of paramsOf(surfaces, path)) {
        const below = walk(params, wanted.slice(at.length))
        if (below === null) continue
        const element = `${path} ${below.path}`
        found.set(path, { kind: 'parameter', element, canonical: element })
        break
      }
    }
    return [...found.values()]
  }

  return {
    resources,
    resourcesNamed: (query) => resourcesNamed(resources, query),
    elementsNamed(query) {
      const at = query.indexOf('=')
      const name = (at === -1 ? query : query.slice(0, at)).replace(/^stripe[. ]/i, '')
      const wanted = loose(name)
      if (wanted === '') return []
      if (at !== -1) {
        const value = query
          .slice(at + 1)
          .trim()
          .replace(/^['"]|['"]$/g, '')
        return [...fields(wanted), ...parameters(wanted)].map((each) => withValue(each, value))
      }
      const paths = new Set(methods.filter((each) => each.at === wanted).map(({ path }) => path))
      const events = [...surfaces.events]
        .filter(([type, lines]) => loose(type) === wanted || lines.some((line) => classOf(line) === wanted))
        .map(([type]) => type)
      const classes = [
        ...[...surfaces.events.values()].flat().map((line) => line.split(' ')[1] ?? ''),
        ...[...surfaces.operations.values()].flat().map((line) => line.split(' ')[3] ?? ''),
      ]
      const types = [...surfaces.types.keys(), ...new Set(classes)].filter((type) => loose(type) === wanted)
      return [
        ...[...paths].map((path) => plain('method', path)),
        ...fields(wanted),
        ...parameters(wanted),
        ...events.map((type) => plain('event_type', type)),
        ...types.map((type) => plain('type', `Stripe.${type}`)),
      ]
    },
    methodsAt(query) {
      const [, verb, path = ''] =
        /^(?:([a-z]+)\s+)?(?:https:\/\/api\.stripe\.com)?(\/v[12]\/[^\s?]*)/i.exec(query) ?? []
      const scored = [...surfaces.operations].flatMap(([name, lines]) => {
        const score = Math.max(...lines.map((line) => scoreOf(line, verb?.toUpperCase(), path)))
        return score < 0 ? [] : [{ ...plain('method', name), score }]
      })
      const best = Math.max(...scored.map(({ score }) => score))
      return scored.filter(({ score }) => score === best).map(({ score: _, ...each }) => each)
    },
  }
}

function plain(kind: NamedElement['kind'], element: string): NamedElement {
  return { kind, element, canonical: element }
}

function withValue({ element, canonical }: NamedElement, value: string): NamedElement {
  return { kind: 'value', element: `${element}=${value}`, canonical: `${canonical}=${value}` }
}

/** Of `invoice.paid InvoicePaidEvent @Invoice`: `invoicepaidevent`. */
function classOf(line: string): string {
  return loose(line.split(' ')[1] ?? '')
}

/** `subscriptions.create` is also meant by `subscription create`, `invoices.voidInvoice` by `void` of an invoice. */
function spellings(path: string): string[] {
  const segments = path.split('.')
  const [method = '', owner = ''] = [segments.pop(), segments.pop()]
  const before = segments.map(loose).join('')
  const owners = singulars(loose(owner))
  const short = owners.map((each) => [loose(method), each] as const).find(([own, each]) => own.endsWith(each))
  const methods = [loose(method), ...(short === undefined ? [] : [short[0].slice(0, -short[1].length)])]
  if (method === 'del') methods.push('delete')
  if (method === 'createPreview') methods.push('preview')
  return [...new Set(owners.flatMap((each) => methods.map((own) => before + each + own)))]
}

/** The types of a method's parameters in all versions. */
function paramsOf(surfaces: AllSurfaces, path: string): string[] {
  const names = (surfaces.operations.get(path) ?? []).map((line) => line.split(' ')[5] ?? '-')
  return [...new Set(names)].filter((name) => name !== '-').map((name) => name.replace(/\?$/, ''))
}

/** How many segments are literally the same; -1 where the path is another. */
function scoreOf(line: string, verb: string | undefined, wanted: string): number {
  const [, ownVerb, path = ''] = line.split(' ')
  if (verb !== undefined && verb !== ownVerb) return -1
  const [own, asked] = [path.split('/'), wanted.replace(/\/$/, '').split('/')]
  if (own.length !== asked.length) return -1
  let score = 0
  for (const [index, segment] of own.entries()) {
    if (segment === asked[index]) score++
    else if (!segment.startsWith('{')) return -1
  }
  return score
}
