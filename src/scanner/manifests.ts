/** Stripe's packages in manifests and lockfiles: ranges, resolved versions, and the range that pins the target. */
import { type Node, parseTree } from 'jsonc-parser'
import semver from 'semver'
import { compareApiVersions } from '../catalog/api-version.ts'
import { sdkRange } from '../catalog/standing/versions.ts'
import { type SdkRange, versionPinnedBySdk } from '../catalog/versions.ts'
import { browserPackages, describeBrowser, judgeBrowser } from './browser-packages.ts'
import type { Fix } from './finding.ts'
import { packageOf } from './from.ts'
import { importMapFile } from './import-maps.ts'
import type { InventoryEntry } from './inventory.ts'
import { lineAt } from './lines.ts'
import { type LockedVersion, type LockedVersions, lockedVersions } from './lockfiles.ts'
import {
  aliasRanges,
  catalogRanges,
  catalogSection,
  dependencyRanges,
  importRanges,
  type ManifestRange,
  overridingRanges,
  workspaceRanges,
} from './manifest-ranges.ts'
import { dirname, isBelow } from './paths.ts'
import { sdkRegions } from './sdk-imports.ts'
import type { Skipped } from './source.ts'
import type { Usage } from './usage.ts'

/** What a folder (or a single file) says of the releases of Stripe's packages that its code is for. */
export interface Manifest {
  /** Its package.json or import map; the code itself, where that alone names a release. */
  path: string
  folder: string
  /** The `stripe` entries; more than one where it is listed as a peer too. */
  ranges: ManifestRange[]
  /** What else says a release: aliases, overrides, the catalogs that the entries name, and the browser's packages. */
  beside: ManifestRange[]
  /** The exact release: from the lockfile, else the lowest that the range allows. */
  sdk: string | null
  /** Where a lockfile says which release it is. */
  locked: LockedVersion | null
  /** Set for code that names its release: what else of its package has the same one, and so the same clients. */
  shared?: string
}

const names = ['stripe', ...browserPackages]

export function readManifests(files: ReadonlyMap<string, string>): Manifest[] {
  const manifests: Manifest[] = []
  const locked = lockedVersions(files)
  const trees = new Map<string, Node>()
  for (const [path, text] of files) {
    const isPackage = path === 'package.json' || path.endsWith('/package.json')
    if (!isPackage && !importMapFile.test(path)) continue
    const tree = text.includes('stripe') ? parseTree(text.replace(/^\uFEFF/, ' ')) : undefined
    const folder = dirname(path)
    if (isPackage) {
      if (tree) trees.set(path, tree)
      manifests.push({ path, folder, ...(tree ? rangesOf(tree, path) : none()), sdk: null, locked: null })
    } else if (tree) addImports(manifests, path, importRanges(tree, path, text))
  }
  resolveCatalogs(manifests, catalogsIn(files, trees))
  for (const manifest of manifests) {
    const { folder, ranges, beside } = manifest
    const forced = beside.filter(
      ({ name, section, alias }) => name === 'stripe' && !alias && !/^catalog/.test(section),
    )
    const asked = [...forced, ...ranges]
    const [first] = ranges
    manifest.locked = first ? lockedFor(locked, folder, asked) : null
    manifest.sdk = manifest.locked?.version ?? (first ? lowest(asked) : null)
  }
  addRegions(manifests, files, locked)
  return manifests
}

function none(): Pick<Manifest, 'ranges' | 'beside'> {
  return { ranges: [], beside: [] }
}

function rangesOf(tree: Node, path: string): Pick<Manifest, 'ranges' | 'beside'> {
  return {
    ranges: dependencyRanges(tree, path, 'stripe'),
    beside: [
      ...aliasRanges(tree, path, 'stripe'),
      ...overridingRanges(tree, path, 'stripe'),
      ...browserPackages.flatMap((name) => dependencyRanges(tree, path, name)),
    ],
  }
}

/** Deno reads a package.json beside its own file too. */
function addImports(manifests: Manifest[], path: string, found: readonly ManifestRange[]): void {
  if (found.length === 0) return
  const folder = dirname(path)
  const known = manifests.find((each) => each.folder === folder)
  const manifest = known ?? { path, folder, ...none(), sdk: null, locked: null }
  if (!known) manifests.push(manifest)
  manifest.ranges.push(...found.filter(({ alias }) => !alias))
  manifest.beside.push(...found.filter(({ alias }) => alias))
}

/** By what each entry asks for; an entry of a catalog stands in Yarn's lockfile as what the catalog says. */
function lockedFor(
  locked: LockedVersions,
  folder: string,
  asked: readonly ManifestRange[],
): LockedVersion | null {
  for (const { range, means, alias } of asked) {
    const found = locked.versionFor(folder, means ?? range, alias) ?? locked.versionFor(folder, range, alias)
    if (found) return found
  }
  return null
}

/** Code that names its release itself has it, whatever its package lists. */
function addRegions(manifests: Manifest[], files: ReadonlyMap<string, string>, locked: LockedVersions): void {
  const folders = manifests.map(({ folder }) => folder)
  const aliased = new Map(
    manifests.map(({ folder, beside }) => [folder, beside.filter(({ alias }) => alias !== undefined)]),
  )
  const regions = sdkRegions(files, folders, (path) => aliased.get(packageOf(path, folders)) ?? [])
  for (const { folder, release, alias, places } of regions) {
    const [place] = places
    const ranges = places.map(
      (each): ManifestRange => ({ ...each, name: 'stripe', section: 'import', range: release, inside: true }),
    )
    const own = alias ?? ranges[0]
    const home = packageOf(folder, folders)
    const exact = own ? lockedFor(locked, alias ? home : folder, [own]) : null
    const sdk = exact?.version ?? (own ? lowest([own]) : null)
    const shared = `${home} ${release}`
    const known = manifests.find((each) => each.folder === folder)
    if (known) {
      known.ranges.push(...ranges)
      Object.assign(known, { sdk, locked: exact, shared })
    } else
      manifests.push({ path: place?.path ?? folder, folder, ranges, beside: [], sdk, locked: exact, shared })
  }
}

/** What was skipped, without binary lockfiles that would decide nothing: no package below them is short of a release. */
export function withoutIdle(skipped: readonly Skipped[], manifests: readonly Manifest[]): Skipped[] {
  const undecided = manifests.filter(
    ({ ranges, locked }) => locked === null && ranges.some(({ range }) => semver.valid(range) === null),
  )
  return skipped.filter(
    ({ path }) =>
      !/(?:^|\/)bun\.lockb$/.test(path) || undecided.some(({ folder }) => isBelow(folder, dirname(path))),
  )
}

interface Catalog {
  folder: string
  entries: ManifestRange[]
}

/** pnpm's in its workspace file, which may override too; Yarn's in its settings; Bun's in a package.json. */
function catalogsIn(files: ReadonlyMap<string, string>, trees: ReadonlyMap<string, Node>): Catalog[] {
  const found: Catalog[] = []
  for (const [path, tree] of trees)
    found.push({
      folder: dirname(path),
      entries: names.flatMap((name) => catalogRanges(tree, path, name)),
    })
  for (const [path, text] of files)
    if (/(?:^|\/)(?:pnpm-workspace\.yaml|\.yarnrc\.yml)$/.test(path) && text.includes('stripe'))
      found.push({ folder: dirname(path), entries: workspaceRanges(text, path, names) })
  return found.filter(({ entries }) => entries.length > 0)
}

/** Every entry of a catalog is told of once, with the first package that names it; overrides with the first package. */
function resolveCatalogs(manifests: readonly Manifest[], catalogs: readonly Catalog[]): void {
  const told = new Set<ManifestRange>()
  for (const manifest of manifests) {
    const near = catalogs
      .filter(({ folder }) => isBelow(manifest.folder, folder))
      .sort((a, b) => b.folder.length - a.folder.length)
    const tell = (entry: ManifestRange): void => {
      if (!told.has(entry)) manifest.beside.push(entry)
      told.add(entry)
    }
    for (const each of [...manifest.ranges, ...manifest.beside]) {
      const section = catalogSection(each.range)
      const entry = near
        .flatMap(({ entries }) => entries)
        .find((other) => other.name === each.name && other.section === section)
      if (!entry) continue
      each.means = entry.range
      tell(entry)
    }
    if (manifest.ranges.length > 0)
      for (const { entries } of near)
        for (const entry of entries) if (entry.section === 'overrides' && entry.name === 'stripe') tell(entry)
  }
}

function lowest(ranges: readonly ManifestRange[]): string | null {
  for (const { range, means } of ranges) {
    const valid = semver.validRange(rangeOf(means ?? range))
    if (valid && valid !== '*') return semver.minVersion(valid)?.version ?? null
  }
  return null
}

/** `npm:stripe@^15.0.0`, `workspace:^15` and the tag of a git address say a range too. */
function rangeOf(spec: string): string {
  const tag = /\bstripe\/stripe-node(?:\.git)?#(?:semver:)?v?([\^~]?\d[\w.-]*)$/.exec(spec)?.[1]
  return tag ?? spec.replace(/^npm:stripe@/, '').replace(/^workspace:/, '')
}

export function inventoryOf(
  manifests: readonly Manifest[],
  files: ReadonlyMap<string, string>,
): InventoryEntry[] {
  const place = ({ path, start }: ManifestRange) => ({
    path,
    line: lineAt(files.get(path) as string, start),
  })
  return manifests.flatMap(({ ranges, beside, locked }) => [
    ...[...ranges, ...beside].map((each) =>
      each.name === 'stripe'
        ? { ...place(each), kind: 'sdk' as const, version: each.range }
        : { ...place(each), kind: 'browser' as const, version: describeBrowser(each) },
    ),
    ...(locked === null ? [] : [{ ...locked, kind: 'lockfile' as const }]),
  ])
}

/** A usage for each range that allows no release, or not only releases, that pin the target. */
export function judgeRanges(manifest: Manifest, target: string, sdk: SdkRange | null): Usage[] {
  return [...manifest.ranges, ...manifest.beside].flatMap((entry) => {
    // What a catalog says is told where it says so.
    if (entry.means !== undefined) return []
    if (entry.name !== 'stripe') return judgeBrowser(entry, target)
    // An older release that no code imports is there for something else.
    if (entry.alias !== undefined && !entry.imported) return []
    const verdict = judgeRange(entry, target, sdk)
    if (!verdict) return []
    return [
      {
        ...placeOf(entry),
        change: sdkRange,
        element: `${entry.alias ?? 'stripe'} ${entry.section}`,
        certainty: 'certain' as const,
        ...withFix(verdict, entry),
      },
    ]
  })
}

/** With the quotes of JSON. */
function placeOf(range: ManifestRange): Pick<ManifestRange, 'path' | 'start' | 'end'> {
  const { path, start, end, inside } = range
  const quotes = path.endsWith('.json') && !inside ? 1 : 0
  return { path, start: start - quotes, end: end + quotes }
}

interface Verdict {
  what: string
  todo?: string
  range?: string
}

function judgeRange(
  { range, alias = 'stripe', section, inside }: ManifestRange,
  target: string,
  sdk: SdkRange | null,
): Verdict | null {
  if (!sdk) return null
  const valid = semver.validRange(rangeOf(range))
  const subject = `\`${alias}\` is \`${range}\``
  if (!valid || valid === '*') {
    if (/^(latest|\*|x|)$/i.test(range.trim())) {
      return {
        what: `${subject}: whichever release is newest, with whichever API version it pins.`,
        todo: `Set a range that pins ${target}: \`^${sdk.last}\`.`,
      }
    }
    return {
      what: `${subject}, which names its release elsewhere.`,
      todo: `Make sure that it means a release from ${sdk.first} to ${sdk.last}: those pin ${target}.`,
    }
  }
  // What a peer takes is what others install, who may be on the target.
  if (section === 'peerDependencies' && semver.intersects(valid, `>=${sdk.first} <=${sdk.last}`)) return null
  const low = semver.minVersion(valid)
  const pinned = low && versionPinnedBySdk(low.version)
  // Already newer than the target: nothing is ever downgraded.
  if (low && (semver.gt(low, sdk.last) || (pinned && compareApiVersions(pinned.version, target) > 0)))
    return null
  // Within its major a release may pin a later version of the same name, which only adds.
  if (pinned?.version === target && semver.subset(valid, `<${semver.inc(sdk.last, 'major')}`)) return null
  const what = `${subject}${pinned ? `, which starts at releases for ${pinned.version}` : ''}; ${target} is pinned by ${sdk.first === sdk.last ? sdk.last : `${sdk.first} to ${sdk.last}`}.`
  const written = rewrite(range, sdk)
  const change = written ? `Set it to \`${written}\`` : `Set a range such as \`^${sdk.last}\``
  const notes = 'read the SDK’s release notes for what else changed'
  return {
    what,
    todo: inside
      ? `${change}, and ${notes}.`
      : `${change}, ${notes}, then install, so that the lockfile follows.`,
    ...(written ? { range: written } : {}),
  }
}

/** The same kind of range, for the last release that pins the target; null where the style can't be kept. */
export function rewrite(range: string, sdk: Pick<SdkRange, 'last'>): string | null {
  const prefix = /^(npm:stripe@|workspace:)/.exec(range)?.[0] ?? ''
  if (prefix === 'workspace:') return null
  const bare = range.slice(prefix.length)
  const { last } = sdk
  const major = semver.major(last)
  const minor = semver.minor(last)
  // A pre-release carries previews that the target may not have: a person's step.
  const simple = /^(\^|~|=|v)?\s*\d+\.\d+\.\d+$/.exec(bare)
  if (simple) return `${prefix}${simple[1] ?? ''}${last}`
  const short = /^(\^|~)?(\d+)(\.(?:x|\*|\d+))?(\.(?:x|\*))?$/i.exec(bare)
  if (short) {
    const [, operator = '', , second, third] = short
    const numeric = second !== undefined && /\d/.test(second)
    return `${prefix}${operator}${major}${numeric ? `.${minor}` : (second ?? '')}${third ?? ''}`
  }
  const bounded = /^>=\s*\d+(?:\.\d+){0,2}(\s+)<\s*\d+(?:\.\d+){0,2}$/.exec(bare)
  if (bounded) return `${prefix}>=${last}${bounded[1]}<${major + 1}`
  return null
}

function withFix(
  verdict: Verdict,
  { path, start, end, alias = 'stripe' }: ManifestRange,
): { what: string; todo?: string; fix: Fix | null } {
  const { what, todo, range } = verdict
  const fix: Fix | null =
    range === undefined
      ? null
      : { safety: 'safe', title: `Set ${alias} to ${range}`, edits: [{ path, start, end, text: range }] }
  return { what, ...(todo ? { todo } : {}), fix }
}
