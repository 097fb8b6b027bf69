import type { Catalog } from './ask-catalog.ts'
import type { NamedElement } from './element-names.ts'
import { loose, memberReader } from './element-names-walk.ts'
import { historyOf } from './history.ts'

/**
 * Where a bare name occurs: `coupon`, `shipping details`, `billing_details.tax_id`, `ui_mode=embedded`. Fields of
 * resources and parameters of methods, nested ones too, the shortest names first.
 */
export function elementsWithMember(catalog: Catalog, query: string): NamedElement[] {
  const [name = '', value] = query.split(/ ?= ?/)
  const members = membersNamed(catalog, name)
  if (value === undefined) return members
  const suffix = `=${value.replace(/^['"]|['"]$/g, '')}`
  return members.slice(0, MOST).flatMap(({ element }) => {
    const named = element + suffix
    const isKnown = historyOf(catalog.surfaces, named, 'value') !== null
    return isKnown ? [{ kind: 'value' as const, element: named, canonical: named }] : []
  })
}

/** More places are not looked at for a value. */
const MOST = 100

function membersNamed(catalog: Catalog, query: string): NamedElement[] {
  const { surfaces, names } = catalog
  const whole = query.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()
  const wanted = loose(query)
  const keys = new Set([whole.replace(/[^a-z0-9]+/g, '_'), whole.split(/[. ]/).at(-1) ?? ''])
  const membersOf = memberReader(surfaces)
  const roots = new Map<string, string[]>()
  for (const { object, type } of names.resources) roots.set(type, [`${object}.`])
  for (const [path, lines] of surfaces.operations) {
    for (const line of lines) {
      const params = (line.split(' ')[5] ?? '').replace(/\?$/, '')
      const known = roots.get(params) ?? []
      if (params !== '-' && !known.includes(`${path} `)) roots.set(params, [...known, `${path} `])
    }
  }
  const found = new Map<string, NamedElement>()
  for (const [type, { body }] of surfaces.types) {
    const text = body()
    for (const key of keys) {
      if (key === '' || !(text.includes(`\t${key} `) || text.includes(`\t${key}? `))) continue
      const place = placeOf(type, roots, membersOf)
      for (const prefix of place?.prefixes ?? []) {
        const element = `${prefix}${place?.path ?? ''}${key}`
        if (!loose(element).endsWith(wanted)) continue
        const kind = prefix.endsWith(' ') ? 'parameter' : 'field'
        found.set(element, { kind, element, canonical: element })
      }
    }
  }
  const depth = ({ element }: NamedElement) => element.split(/[. ]/).length
  return [...found.values()].sort((a, b) => depth(a) - depth(b) || (a.element < b.element ? -1 : 1))
}

/** The path to a nested type, `Subscription.PauseCollection` → `subscription.` and `pause_collection.`. */
function placeOf(
  type: string,
  roots: Map<string, string[]>,
  membersOf: ReturnType<typeof memberReader>,
): { prefixes: string[]; path: string } | null {
  const segments = type.split('.')
  for (let length = segments.length; length > 0; length--) {
    const root = segments.slice(0, length).join('.')
    const prefixes = roots.get(root)
    if (prefixes === undefined) continue
    let path = ''
    let owner = root
    for (const segment of segments.slice(length)) {
      const next = `${owner}.${segment}`
      const member = membersOf(owner).find(({ kinds }) => kinds.some((kind) => kind.endsWith(`@${next}`)))
      if (member === undefined) return null
      const kind = member.kinds.find((each) => each.endsWith(`@${next}`)) as string
      path += `${member.key}${kind.slice(0, kind.indexOf('@')).replaceAll('list:', '.data[]').replaceAll('map:', '.*')}.`
      owner = next
    }
    return { prefixes, path }
  }
  return null
}
