import type { ElementChange } from './element.ts'
import { locate } from './locate.ts'
import { contentOf } from './shapes.ts'
import type { Surface } from './surface.ts'

/** What one version declares of an element, free of the names that types happen to have. */
export interface ElementState {
  kind: ElementChange['kind']
  http: string | null
  /** What it holds, in words, sorted: `string`, `customer` (a resource), `object[]`. */
  holds: string[]
  /** Enum values; null where any string goes, or it is no enum. */
  values: string[] | null
  isNullable: boolean
  /** A field that may be missing, a parameter that may be left out. */
  isOptional: boolean
  /** Deprecation text, or '' where there is none but the mark. */
  deprecated: string | null
}

/** Null where the version does not have the element. */
export function stateOf(
  surface: Surface,
  element: string,
  kind: ElementChange['kind'] | undefined,
): ElementState | null {
  const found = locate(surface, element, kind)
  if (found === null || (kind !== undefined && found.kind !== kind)) return null
  const { property } = found
  const side = element.includes(' ') ? 'request' : 'response'
  const content = property === undefined || found.kind === 'value' ? null : contentOf(surface, property, side)
  const values = content?.values ?? null
  const dep = found.kind === 'method' ? surface.operations[element]?.dep : property?.dep
  return {
    kind: found.kind,
    http: found.http ?? null,
    holds: [...(content?.kinds ?? [])]
      .filter((each) => each !== 'void')
      .map(inWords)
      .sort(),
    values: values === null || values.size === 0 ? null : [...values].filter((each) => each !== '').sort(),
    isNullable: found.kind !== 'value' && property?.n === 1,
    isOptional: found.kind !== 'value' && property?.o === 1,
    deprecated: dep === undefined ? null : dep === 1 ? '' : dep,
  }
}

/** `[]ref:invoice` → `invoice[]`, `list:{}` → `list of objects`. */
function inWords(kind: string): string {
  if (kind.startsWith('[]')) return `${inWords(kind.slice(2))}[]`
  if (kind.startsWith('list:')) return `list of ${inWords(kind.slice(5))}`
  if (kind.startsWith('map:')) return `map of ${inWords(kind.slice(4))}`
  if (kind.startsWith('partial:')) return inWords(kind.slice(8))
  if (kind.startsWith('ref:')) return kind.slice(4)
  return kind === '{}' ? 'object' : kind
}

/** What is different in the later of two states, a phrase each. */
export function differences(before: ElementState, after: ElementState): string[] {
  const phrases: string[] = []
  phrases.push(...kindPhrases(before.holds, after.holds))
  if (before.values !== null && after.values !== null) {
    const added = after.values.filter((each) => !before.values?.includes(each))
    const gone = before.values.filter((each) => !after.values?.includes(each))
    if (added.length > 0) phrases.push(`new ${values(added)}`)
    if (gone.length > 0) phrases.push(`without ${values(gone)}`)
  }
  const isParameter = after.kind === 'parameter'
  if (before.isNullable !== after.isNullable) phrases.push(after.isNullable ? 'can be null' : 'is never null')
  if (before.isOptional !== after.isOptional) {
    if (isParameter) phrases.push(after.isOptional ? 'can be left out' : 'is required')
    else phrases.push(after.isOptional ? 'can be missing' : 'is always there')
  }
  if (pathOf(before) !== pathOf(after)) phrases.push(`path: ${before.http} → ${after.http}`)
  if (before.deprecated === null && after.deprecated !== null) phrases.push('is deprecated')
  if (before.deprecated !== null && after.deprecated === null) phrases.push('is no longer deprecated')
  return phrases
}

function kindPhrases(before: string[], after: string[]): string[] {
  const added = after.filter((each) => !before.includes(each))
  const gone = before.filter((each) => !after.includes(each))
  const isSame = added.length + gone.length === 0 || before.length === 0 || after.length === 0
  if (isSame) return []
  // Of a long union only what is different is news.
  if (gone.length === 0) return [`also ${added.join(', ')}`]
  if (added.length === 0) return [`no longer ${gone.join(', ')}`]
  return [`type: ${gone.join(' | ')} → ${added.join(' | ')}`]
}

const MOST_VALUES = 6

function values(all: string[]): string {
  const shown = all.slice(0, MOST_VALUES).join(', ')
  const rest = all.length - MOST_VALUES
  return `${all.length === 1 ? 'value' : 'values'} ${shown}${rest > 0 ? ` and ${rest} more` : ''}`
}

/** The names of a path's parameters are nobody's business: `{account}` became `{id}`. */
function pathOf({ http }: ElementState): string {
  return http?.replace(/\{\w+\}/g, '{}') ?? ''
}
