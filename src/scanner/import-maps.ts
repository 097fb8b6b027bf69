/** What a specifier stands for by an import map: deno.json, import_map.json, `imports` of a package.json, npm's aliases. */
import { parse } from 'jsonc-parser'
import { dirname } from './paths.ts'

export interface ImportMapping {
  /** `stripe`, `#lib/*` split at its star, `stripe/` of an import map likewise. */
  prefix: string
  suffix: string | null
  /** `npm:stripe@^17.0.0`, `./src/*`: the first that leads to something counts. */
  targets: string[]
}

/** A file that holds an import map and is no package.json. */
export const importMapFile = /(?:^|\/)(?:deno\.jsonc?|import_?map\.json)$/

/** An alias of npm's for Stripe's package: `"stripe-old": "npm:stripe@^12.0.0"`. */
const stripeAlias = /^npm:stripe(?=@|$)/

/** Targets of one name; people write two or three. */
const mostTargets = 50

/** Folder → its mappings, the longest names first. */
export function readImportMaps(files: ReadonlyMap<string, string>): Map<string, ImportMapping[]> {
  const maps = new Map<string, ImportMapping[]>()
  for (const [path, text] of files) {
    const isPackage = path === 'package.json' || path.endsWith('/package.json')
    const mayMap = isPackage ? /"imports"|"npm:stripe\b/.test(text) : importMapFile.test(path)
    if (!mayMap) continue
    const json = record(parse(text, [], { allowTrailingComma: true }))
    const found = [...Object.entries(record(json.imports)), ...(isPackage ? aliasesIn(json) : [])]
    const mappings = found.flatMap(([key, target]) => mappingOf(key, target))
    if (mappings.length === 0) continue
    const folder = dirname(path)
    maps.set(
      folder,
      [...(maps.get(folder) ?? []), ...mappings].sort((a, b) => b.prefix.length - a.prefix.length),
    )
  }
  return maps
}

/** What stands for the star; null where the specifier is another one. */
export function matchSpecifier(
  { prefix, suffix }: Pick<ImportMapping, 'prefix' | 'suffix'>,
  specifier: string,
): string | null {
  if (suffix === null) return specifier === prefix ? '' : null
  const fits =
    specifier.length >= prefix.length + suffix.length &&
    specifier.startsWith(prefix) &&
    specifier.endsWith(suffix)
  return fits ? specifier.slice(prefix.length, specifier.length - suffix.length) : null
}

function aliasesIn(json: Record<string, unknown>): [string, unknown][] {
  return ['dependencies', 'devDependencies', 'optionalDependencies']
    .flatMap((section) => Object.entries(record(json[section])))
    .filter(([key, range]) => key !== 'stripe' && typeof range === 'string' && stripeAlias.test(range))
}

function mappingOf(key: string, target: unknown): ImportMapping[] {
  const targets = leaves(target).slice(0, mostTargets)
  if (targets.length === 0) return []
  if (key.endsWith('/')) return [{ prefix: key, suffix: '', targets: targets.map((each) => `${each}*`) }]
  const star = key.indexOf('*')
  if (star < 0) return [{ prefix: key, suffix: null, targets }]
  return [{ prefix: key.slice(0, star), suffix: key.slice(star + 1), targets }]
}

/** Every path that an entry may lead to, whatever the condition. */
export function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(leaves) : []
}

export function record(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {}
}
