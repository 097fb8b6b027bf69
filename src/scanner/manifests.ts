/** The `stripe` package in manifests and lockfiles: ranges, resolved versions, and the range that pins the target. */
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser'
import semver from 'semver'
import { compareApiVersions } from '../catalog/api-version.ts'
import { sdkRange } from '../catalog/standing/versions.ts'
import { type SdkRange, versionPinnedBySdk } from '../catalog/versions.ts'
import type { Fix } from './finding.ts'
import type { InventoryEntry } from './inventory.ts'
import { lineAt } from './lines.ts'
import { type LockedVersion, lockedVersions } from './lockfiles.ts'
import { dirname } from './paths.ts'
import type { Usage } from './usage.ts'

export interface Manifest {
  path: string
  folder: string
  /** The `stripe` entries; more than one where it is listed as a peer too. */
  ranges: ManifestRange[]
  /** The exact release: from the lockfile, else the lowest that the range allows. */
  sdk: string | null
  /** Where a lockfile says which release it is. */
  locked: LockedVersion | null
}

interface ManifestRange {
  section: string
  range: string
  /** Offsets of the range between its quotes. */
  start: number
  end: number
}

const sections = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']

export function readManifests(files: ReadonlyMap<string, string>): Manifest[] {
  const manifests: Manifest[] = []
  const locked = lockedVersions(files)
  for (const [path, text] of files) {
    if (path !== 'package.json' && !path.endsWith('/package.json')) continue
    const folder = dirname(path)
    const ranges = text.includes('stripe') ? rangesIn(parseTree(text.replace(/^\uFEFF/, ' '))) : []
    const [first] = ranges
    const release = first ? locked.versionFor(folder, first.range) : null
    manifests.push({ path, folder, ranges, sdk: release?.version ?? lowest(ranges), locked: release })
  }
  return manifests
}

function rangesIn(tree: Node | undefined): ManifestRange[] {
  if (!tree) return []
  return sections.flatMap((section) => {
    const node = findNodeAtLocation(tree, [section, 'stripe'])
    if (node?.type !== 'string') return []
    return [
      { section, range: node.value as string, start: node.offset + 1, end: node.offset + node.length - 1 },
    ]
  })
}

function lowest(ranges: ManifestRange[]): string | null {
  for (const { range } of ranges) {
    const valid = semver.validRange(rangeOf(range))
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
  return manifests.flatMap(({ path, ranges, locked }) => [
    ...ranges.map(({ range, start }) => ({
      path,
      line: lineAt(files.get(path) as string, start),
      kind: 'sdk' as const,
      version: range,
    })),
    ...(locked === null ? [] : [{ ...locked, kind: 'lockfile' as const }]),
  ])
}

/** A usage for each range that allows no release, or not only releases, that pin the target. */
export function judgeRanges(manifest: Manifest, target: string, sdk: SdkRange | null): Usage[] {
  return manifest.ranges.flatMap((entry) => {
    const verdict = judgeRange(entry, target, sdk)
    if (!verdict) return []
    const place = { path: manifest.path, start: entry.start - 1, end: entry.end + 1 }
    const element = `stripe ${entry.section}`
    return [
      {
        ...place,
        change: sdkRange,
        element,
        certainty: 'certain' as const,
        ...withFix(verdict, manifest.path, entry),
      },
    ]
  })
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
export function rewrite(range: string, sdk: SdkRange): string | null {
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
  path: string,
  { start, end }: ManifestRange,
): { what: string; todo?: string; fix: Fix | null } {
  const { what, todo, range } = verdict
  const fix: Fix | null =
    range === undefined
      ? null
      : { safety: 'safe', title: `Set stripe to ${range}`, edits: [{ path, start, end, text: range }] }
  return { what, ...(todo ? { todo } : {}), fix }
}
