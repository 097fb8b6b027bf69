/** Stripe's packages in manifests and lockfiles: ranges, resolved versions, and the range that pins the target. */
import { type Node, parseTree } from 'jsonc-parser'
import semver from 'semver'
import { compareApiVersions } from '../catalog/api-version.ts'
import { sdkRange } from '../catalog/standing/versions.ts'
import { type SdkRange, versionPinnedBySdk } from '../catalog/versions.ts'
import { browserPackages, describeBrowser, judgeBrowser } from './browser-packages.ts'
import type { Fix } from './finding.ts'
import type { InventoryEntry } from './inventory.ts'
import { lineAt } from './lines.ts'
import { type LockedVersion, lockedVersions } from './lockfiles.ts'
import {
  catalogRanges,
  catalogSection,
  dependencyRanges,
  type ManifestRange,
  overridingRanges,
  workspaceRanges,
} from './manifest-ranges.ts'
import { dirname, isBelow } from './paths.ts'
import type { Usage } from './usage.ts'

export interface Manifest {
  path: string
  folder: string
  /** The `stripe` entries; more than one where it is listed as a peer too. */
  ranges: ManifestRange[]
  /** What else says a release: overrides, the catalogs that the entries name, and the browser's packages. */
  beside: ManifestRange[]
  /** The exact release: from the lockfile, else the lowest that the range allows. */
  sdk: string | null
  /** Where a lockfile says which release it is. */
  locked: LockedVersion | null
}

const names = ['stripe', ...browserPackages]

export function readManifests(files: ReadonlyMap<string, string>): Manifest[] {
  const manifests: Manifest[] = []
  const locked = lockedVersions(files)
  const trees = new Map<string, Node>()
  for (const [path, text] of files) {
    if (path !== 'package.json' && !path.endsWith('/package.json')) continue
    const tree = text.includes('stripe') ? parseTree(text.replace(/^\uFEFF/, ' ')) : undefined
    if (tree) trees.set(path, tree)
    const folder = dirname(path)
    const ranges = tree ? dependencyRanges(tree, path, 'stripe') : []
    const beside = tree
      ? [
          ...overridingRanges(tree, path, 'stripe'),
          ...browserPackages.flatMap((name) => dependencyRanges(tree, path, name)),
        ]
      : []
    manifests.push({ path, folder, ranges, beside, sdk: null, locked: null })
  }
  resolveCatalogs(manifests, catalogsIn(files, trees))
  for (const manifest of manifests) {
    const { folder, ranges, beside } = manifest
    const forced = beside.filter(({ name, section }) => name === 'stripe' && !/^catalog/.test(section))
    const [first] = ranges
    manifest.locked = first ? locked.versionFor(folder, first.range) : null
    manifest.sdk = manifest.locked?.version ?? (first ? lowest([...forced, ...ranges]) : null)
  }
  return manifests
}

interface Catalog {
  folder: string
  entries: ManifestRange[]
}

/** pnpm's in its workspace file, which may override too; Bun's in a package.json. */
function catalogsIn(files: ReadonlyMap<string, string>, trees: ReadonlyMap<string, Node>): Catalog[] {
  const found: Catalog[] = []
  for (const [path, tree] of trees)
    found.push({
      folder: dirname(path),
      entries: names.flatMap((name) => catalogRanges(tree, path, name)),
    })
  for (const [path, text] of files)
    if ((path === 'pnpm-workspace.yaml' || path.endsWith('/pnpm-workspace.yaml')) && text.includes('stripe'))
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

/** `npm:stripe@^15.0.0` and `workspace:^15` say a range too. */
function rangeOf(spec: string): string {
  return spec.replace(/^npm:stripe@/, '').replace(/^workspace:/, '')
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
    const verdict = judgeRange(entry, target, sdk)
    if (!verdict) return []
    return [
      {
        ...placeOf(entry),
        change: sdkRange,
        element: `stripe ${entry.section}`,
        certainty: 'certain' as const,
        ...withFix(verdict, entry),
      },
    ]
  })
}

/** With the quotes of JSON. */
function placeOf({ path, start, end }: ManifestRange): { path: string; start: number; end: number } {
  const quotes = path.endsWith('.json') ? 1 : 0
  return { path, start: start - quotes, end: end + quotes }
}

interface Verdict {
  what: string
  todo?: string
  range?: string
}

function judgeRange({ range }: ManifestRange, target: string, sdk: SdkRange | null): Verdict | null {
  if (!sdk) return null
  const valid = semver.validRange(rangeOf(range))
  if (!valid || valid === '*') {
    if (/^(latest|\*|x|)$/i.test(range.trim())) {
      return {
        what: `\`stripe\` is \`${range}\`: whichever release is newest, with whichever API version it pins.`,
        todo: `Set a range that pins ${target}: \`^${sdk.last}\`.`,
      }
    }
    return {
      what: `\`stripe\` is \`${range}\`, which names its release elsewhere.`,
      todo: `Make sure that it means a release from ${sdk.first} to ${sdk.last}: those pin ${target}.`,
    }
  }
  const low = semver.minVersion(valid)
  const pinned = low && versionPinnedBySdk(low.version)
  // Already newer than the target: nothing is ever downgraded.
  if (low && (semver.gt(low, sdk.last) || (pinned && compareApiVersions(pinned.version, target) > 0)))
    return null
  // Within its major a release may pin a later version of the same name, which only adds.
  if (pinned?.version === target && semver.subset(valid, `<${semver.inc(sdk.last, 'major')}`)) return null
  const what = `\`stripe\` is \`${range}\`${pinned ? `, which starts at releases for ${pinned.version}` : ''}; ${target} is pinned by ${sdk.first === sdk.last ? sdk.last : `${sdk.first} to ${sdk.last}`}.`
  const written = rewrite(range, sdk)
  return {
    what,
    todo: `${written ? `Set it to \`${written}\`` : `Set a range such as \`^${sdk.last}\``}, read the SDK’s release notes for what else changed, then install, so that the lockfile follows.`,
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
  { path, start, end }: ManifestRange,
): { what: string; todo?: string; fix: Fix | null } {
  const { what, todo, range } = verdict
  const fix: Fix | null =
    range === undefined
      ? null
      : { safety: 'safe', title: `Set stripe to ${range}`, edits: [{ path, start, end, text: range }] }
  return { what, ...(todo ? { todo } : {}), fix }
}
