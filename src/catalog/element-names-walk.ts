import type { AllSurfaces } from './history-surfaces.ts'
import { decodeKind } from './surface-text.ts'

/** What is left of a name when spelling is not minded: `PaymentIntent.charges` → `paymentintentcharges`. */
export function loose(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** A member of a type in any version, with the kinds it ever had. */
interface Member {
  key: string
  kinds: string[]
}

/** A path as the catalog spells it, from a root type: `items.data[].price`. */
export interface FoundPath {
  path: string
  /** Where the path enters a resource of its own, the rest from there: `subscription_item.price`. */
  inResource: { type: string; rest: string } | null
}

/** Members of all types, as all versions together declare them. */
export function memberReader(surfaces: AllSurfaces): (type: string) => Member[] {
  const known = new Map<string, Member[]>()
  return (type) => {
    const members = known.get(type) ?? readMembers(surfaces, type)
    known.set(type, members)
    return members
  }
}

function readMembers(surfaces: AllSurfaces, type: string): Member[] {
  const members = new Map<string, Set<string>>()
  for (const line of (surfaces.types.get(type)?.body() ?? '').split('\n')) {
    const [name = '', text = ''] = line.slice(1).split(' ')
    if (name === '' || name.startsWith("'")) continue
    const key = name === '=' || name === '[]' ? name : name.replace(/\?$/, '')
    const kinds = members.get(key) ?? new Set()
    for (const part of text.split('|')) {
      // `[]=.Mode` names an alias, whose own kinds may be types with members.
      const kind = part.startsWith("'") ? '' : part.replace('=', '@')
      if (kind.includes('@')) kinds.add(decodeKind(kind, type))
    }
    members.set(key, kinds)
  }
  return [...members].map(([key, kinds]) => ({ key, kinds: [...kinds] }))
}

const MOST_DEPTH = 12

/**
 * Spells out a path that is given without its dots: `itemsdataprice` from `Subscription` is `items.data[].price`. The
 * first one found, the longest names tried first; null where no version had it.
 */
export function walkLoosely(
  surfaces: AllSurfaces,
  membersOf: (type: string) => Member[],
  root: string,
  wanted: string,
): FoundPath | null {
  const resources = new Set([...surfaces.objects.values()].flat())
  const walk = (type: string, rest: string, depth: number): FoundPath | null => {
    if (depth > MOST_DEPTH) return null
    const members = membersOf(type)
    const alias = members.find(({ key }) => key === '=')
    if (alias !== undefined) return first(alias.kinds, (kind) => walk(nameOf(kind), rest, depth + 1))
    const fitting = members.filter(({ key }) => key !== '[]' && rest.startsWith(loose(key)))
    fitting.sort((a, b) => b.key.length - a.key.length)
    for (const { key, kinds } of fitting) {
      const left = rest.slice(loose(key).length)
      if (left === '') return { path: key, inResource: null }
      const below = first(kinds, (kind) => {
        const inner = kind.includes('list:') && left.startsWith('data') ? left.slice(4) : left
        const found = walk(nameOf(kind), inner, depth + 1)
        if (found === null) return null
        const path = `${key}${marks(kind)}.${found.path}`
        const isResource = resources.has(`@${nameOf(kind)}`)
        return {
          path,
          inResource: found.inResource ?? (isResource ? { type: nameOf(kind), rest: found.path } : null),
        }
      })
      if (below !== null) return below
    }
    return null
  }
  return wanted === '' ? null : walk(root, wanted, 0)
}

function first<T, U>(all: readonly T[], look: (each: T) => U | null): U | null {
  for (const each of all) {
    const found = look(each)
    if (found !== null) return found
  }
  return null
}

function nameOf(kind: string): string {
  return kind.slice(kind.indexOf('@') + 1)
}

/** As in canonical names: `items` + `list:` → `items.data[]`. */
function marks(kind: string): string {
  return kind
    .slice(0, kind.indexOf('@'))
    .replaceAll('list:', '.data[]')
    .replaceAll('map:', '.*')
    .replaceAll('partial:', '')
}
