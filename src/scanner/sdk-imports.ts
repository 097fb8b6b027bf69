/** Imports that name their release of `stripe` (`npm:stripe@17`, an address, an alias), and the code that each is for. */
import { isCode } from './candidates.ts'
import { packageOf } from './from.ts'
import { importedFrom, importPattern } from './imports.ts'
import type { ManifestRange } from './manifest-ranges.ts'
import { createModuleResolver } from './modules.ts'
import { dirname } from './paths.ts'

/** Where code finds `stripe` besides its packages, as a pattern: `npm:`, the addresses of those that serve npm. */
export const sdkAddress = String.raw`(?:npm:\/?|https:\/\/(?:esm\.sh|cdn\.skypack\.dev|cdn\.jsdelivr\.net\/npm|unpkg\.com)\/(?:v\d{1,4}\/)?)`

/** `17`, `^17.2.0`, as an address may have it. */
export const namedRange = String.raw`[\^~]?\d[\w.+-]{0,40}`

/** `npm:stripe@^14.0.0`, `https://esm.sh/stripe@14.21.0?target=deno`: what stands before the release, and the release. */
const named = new RegExp(`^(${sdkAddress}stripe@)(${namedRange})`)

export interface NamedRelease {
  /** `^14.0.0`, and where it stands in the specifier. */
  range: string
  at: number
}

export function releaseIn(specifier: string): NamedRelease | null {
  const [, before = '', range = ''] = named.exec(specifier) ?? []
  return range === '' ? null : { range, at: before.length }
}

/** Code that imports one release by name. */
export interface SdkRegion {
  /** The folder, or the file alone where its neighbors import another release. */
  folder: string
  /** As the code names it: the range in an address, or an alias. */
  release: string
  alias?: ManifestRange
  /** Where the code itself names a range. */
  places: Place[]
}

interface Place {
  path: string
  start: number
  end: number
}

type Import = Pick<SdkRegion, 'release' | 'alias'> & { place?: Place }

/** What `import 'stripe'` means is up to the manifests. */
const plain = ''

/**
 * The largest folders within a package whose code has no other release than one that is named, imported or got from a
 * file that imports it. A file that has two is its package's.
 *
 * @param aliasesAt other names of the package, for the code of a file; those that are imported are marked so
 */
export function sdkRegions(
  files: ReadonlyMap<string, string>,
  folders: readonly string[],
  aliasesAt: (path: string) => readonly ManifestRange[],
): SdkRegion[] {
  const words = new Set(folders.flatMap((folder) => aliasesAt(folder).map(({ alias }) => alias as string)))
  const isNamed = (text: string) => text.includes('stripe@') || [...words].some((word) => text.includes(word))
  if (![...files].some(([path, text]) => isCode(path) && isNamed(text))) return []
  const importing = new Map<string, Import[]>()
  for (const [path, text] of files) {
    if (!isCode(path) || !(isNamed(text) || /['"]stripe['"/]/.test(text))) continue
    const found = importsOf(path, text, aliasesAt(path))
    if (found.length > 0) importing.set(path, found)
  }
  addUsers(importing, files)
  const within = new Map<string, Set<string>>()
  for (const [path, found] of importing) {
    for (const folder of foldersAbove(path, folders)) {
      const releases = within.get(folder) ?? new Set()
      within.set(folder, releases)
      for (const { release } of found) releases.add(release)
    }
  }
  const regions = new Map<string, SdkRegion>()
  for (const [path, found] of importing) {
    const [first] = found
    if (!first || first.release === plain || found.some(({ release }) => release !== first.release)) continue
    const folder = foldersAbove(path, folders).findLast((each) => within.get(each)?.size === 1) ?? path
    const { release, alias } = first
    const region = regions.get(folder) ?? { folder, release, ...(alias ? { alias } : {}), places: [] }
    regions.set(folder, region)
    region.places.push(...found.flatMap(({ place }) => place ?? []))
  }
  return [...regions.values()]
}

/** Barrels lie between. */
const maxHops = 3

/** Adds the files that get what they have of Stripe from others: a client that one of those makes. */
function addUsers(importing: Map<string, Import[]>, files: ReadonlyMap<string, string>): void {
  const releases = new Set([...importing.values()].flat().map(({ release }) => release))
  if (releases.size < 2) return
  const resolver = createModuleResolver(files)
  let left = [...files].filter(([path, text]) => isCode(path) && !importing.has(path) && /stripe/i.test(text))
  for (let hop = 0; hop < maxHops; hop++) {
    const found = left.flatMap(([path, text]) => {
      const from = importedFrom(text, path, resolver).flatMap((target) => importing.get(target) ?? [])
      const got = from.map(({ release, alias }) => ({ release, ...(alias ? { alias } : {}) }))
      return got.length === 0 ? [] : [[path, got] as const]
    })
    if (found.length === 0) return
    for (const [path, got] of found) importing.set(path, got)
    left = left.filter(([path]) => !importing.has(path))
  }
}

function importsOf(path: string, text: string, aliases: readonly ManifestRange[]): Import[] {
  const found: Import[] = []
  for (const { 0: whole, 2: specifier = '', index } of text.matchAll(importPattern)) {
    if (isCommentedOut(text, index)) continue
    const inCode = releaseIn(specifier)
    if (inCode) {
      const start = index + whole.length - 1 - specifier.length + inCode.at
      const place = { path, start, end: start + inCode.range.length }
      found.push({ release: inCode.range, place })
    } else if (specifier === 'stripe' || specifier.startsWith('stripe/')) found.push({ release: plain })
    else {
      const alias = aliases.find(({ alias }) => alias !== undefined && stands(alias, specifier))
      if (!alias) continue
      alias.imported = true
      found.push({ release: `alias ${alias.alias}`, alias })
    }
  }
  return found
}

/** The name itself, a path in the package, `stripe/` of an import map. */
function stands(alias: string, specifier: string): boolean {
  return specifier === alias || specifier.startsWith(alias.endsWith('/') ? alias : `${alias}/`)
}

/** From the file's own folder up to that of its package. */
function foldersAbove(path: string, folders: readonly string[]): string[] {
  const top = packageOf(path, folders)
  const found: string[] = []
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    found.push(folder)
    if (folder === top || folder === '.' || folder === '/') return found
  }
}

function isCommentedOut(text: string, offset: number): boolean {
  return /^\s*(?:\/\/|\*)/.test(text.slice(text.lastIndexOf('\n', offset) + 1, offset))
}
