import picomatch from 'picomatch'
import { compareApiVersions } from '../catalog/api-version.ts'
import { elementChangesBetween } from '../catalog/element-changes.ts'
import { versionChanges } from '../catalog/index.ts'
import { surfaceLoader } from '../catalog/surface-loader.ts'
import { nearestSurface, type ReadGenerated, surfaceVersions } from '../catalog/surfaces.ts'
import { sdkFor } from '../catalog/versions.ts'
import type { AnalyzeResult, TypeScriptLanguage } from '../languages/typescript/index.ts'
import { findCandidates, isCode } from './candidates.ts'
import type { Finding, Ignored, Unresolved } from './finding.ts'
import { toFindings } from './findings.ts'
import { detectVersions, guessVersions, packageOf } from './from.ts'
import { applyIgnores, type IgnoreRule } from './ignore-comments.ts'
import type { InventoryEntry, PackageVersion } from './inventory.ts'
import { buildJump, type Jump, noJump } from './jump.ts'
import { inventoryOf, judgeRanges, type Manifest, readManifests } from './manifests.ts'
import { createModuleResolver, type ModuleResolver } from './modules.ts'
import type { Skipped, SourceSet } from './source.ts'

export interface ScanRequest {
  set: SourceSet
  /** What the user says the code is on; null: what the code shows. */
  from: string | null
  to: string
  permissions: readonly string[]
  ignore: readonly IgnoreRule[]
}

export interface ScanEdges {
  /** Reads a file of `catalog/generated/`. */
  readCatalog: ReadGenerated
  loadTypeScript(): Promise<TypeScriptLanguage>
}

export interface ScanResult {
  findings: Finding[]
  ignored: Ignored[]
  inventory: InventoryEntry[]
  packages: PackageVersion[]
  skipped: Skipped[]
  unresolved: Unresolved[]
  notes: string[]
  scanned: number
}

/** One scan in flight: what every step needs. */
interface Scan {
  request: ScanRequest
  texts: ReadonlyMap<string, string>
  manifests: readonly Manifest[]
  resolver: ModuleResolver
  readCatalog: ReadGenerated
  surfaces: ReturnType<typeof surfaceLoader>
}

/** Sources in, findings out. The compiler is loaded only when a file says Stripe and something it could break on. */
export async function scan(request: ScanRequest, edges: ScanEdges): Promise<ScanResult> {
  const texts = new Map(request.set.sources.map((source) => [source.path, source.text]))
  const manifests = readManifests(texts)
  const state: Scan = {
    request,
    texts,
    manifests,
    resolver: createModuleResolver(texts),
    readCatalog: edges.readCatalog,
    surfaces: surfaceLoader(edges.readCatalog),
  }

  const guesses = guessVersions(manifests, texts, request.from)
  const jumps = jumpsOf([...new Set(guesses.values())], state)
  const names = new Set(jumps.flatMap((jump) => [...jump.names]))
  const candidates = findCandidates(texts, state.resolver, names)
  const code = candidates.roots.length > 0 ? await analyzeAll(candidates, guesses, state, edges) : nothing
  const packages = detectVersions(manifests, candidates.roots, code.pins).map((each) =>
    withRequested(each, request.from),
  )

  const usages = [
    ...code.usages,
    ...manifests.flatMap((manifest) => judgeRanges(manifest, request.to, sdkFor(request.to))),
  ]
  const context = new Set(request.set.sources.filter((source) => source.context).map((source) => source.path))
  const findings = toFindings(
    usages.filter((usage) => !context.has(usage.path)),
    (path) => texts.get(path) ?? '',
  )
  const codeTexts = new Map([...texts].filter(([path]) => isCode(path)))
  const kept = applyIgnores(findings, codeTexts, request.ignore, (path, globs) =>
    picomatch.isMatch(path, globs, { dot: true }),
  )
  return {
    findings: kept.findings,
    ignored: kept.ignored,
    inventory: distinct([...inventoryOf(manifests, texts), ...code.inventory]).sort(byPlace),
    packages,
    skipped: [...request.set.skipped, ...code.skipped].sort((a, b) =>
      a.path < b.path ? -1 : a.path > b.path ? 1 : 0,
    ),
    unresolved: code.unresolved.sort(byPlace),
    notes: [...kept.notes, ...notesOf(packages, candidates.roots.length > 0, request)],
    scanned: candidates.scanned,
  }
}

const nothing: AnalyzeResult = { usages: [], inventory: [], unresolved: [], pins: [], skipped: [] }

type Candidates = ReturnType<typeof findCandidates>

/** Analyzes each group of packages that are on one version; again where the pins say another version than was guessed. */
async function analyzeAll(
  candidates: Candidates,
  guesses: ReadonlyMap<string, string | null>,
  scan: Scan,
  edges: ScanEdges,
): Promise<AnalyzeResult> {
  const language = await edges.loadTypeScript()
  const folders = scan.manifests.map((manifest) => manifest.folder)
  const first = analyzeGroups(
    candidates,
    (path) => guesses.get(packageOf(path, folders)) ?? fallback(guesses),
    scan,
    language,
  )
  if (scan.request.from !== null) return first
  const detected = new Map(
    detectVersions(scan.manifests, candidates.roots, first.pins).map((each) => [each.path, each.from]),
  )
  const isRight = [...detected].every(
    ([folder, from]) =>
      from === null || surfaceOf(from, scan) === surfaceOf(guesses.get(folder) ?? fallback(guesses), scan),
  )
  if (isRight) return first
  return analyzeGroups(
    candidates,
    (path) => detected.get(packageOf(path, folders)) ?? fallback(detected),
    scan,
    language,
  )
}

/** A package that shows no version of its own is taken to be on the oldest that the repository shows. */
function fallback(versions: ReadonlyMap<string, string | null>): string | null {
  const known = [...versions.values()].filter((version) => version !== null)
  return known.sort(compareApiVersions)[0] ?? null
}

function analyzeGroups(
  candidates: Candidates,
  fromOf: (path: string) => string | null,
  scan: Scan,
  language: TypeScriptLanguage,
): AnalyzeResult {
  const groups = new Map<string, string[]>()
  for (const root of candidates.roots) {
    const surface = surfaceOf(fromOf(root), scan)
    groups.set(surface, [...(groups.get(surface) ?? []), root])
  }
  const results = [...groups].map(([version, roots]) =>
    language.analyze({
      files: new Map(candidates.withImports(roots).map((path) => [path, scan.texts.get(path) as string])),
      roots,
      resolver: scan.resolver,
      from: scan.surfaces(version),
      to: scan.surfaces(nearestSurface(scan.request.to) as string),
      jump: jumpFrom(version, scan),
      target: scan.request.to,
      permissions: scan.request.permissions,
    }),
  )
  return {
    usages: results.flatMap((each) => each.usages),
    inventory: results.flatMap((each) => each.inventory),
    unresolved: results.flatMap((each) => each.unresolved),
    pins: results.flatMap((each) => each.pins),
    skipped: results.flatMap((each) => each.skipped),
  }
}

/** The version whose surface stands for `from`; where FROM is unknown, the one before the target. */
function surfaceOf(from: string | null, { request }: Scan): string {
  const target = nearestSurface(request.to) as string
  const versions = surfaceVersions()
  return (from === null ? versions[versions.indexOf(target) - 1] : nearestSurface(from)) ?? target
}

const memo = new WeakMap<Scan, Map<string, Jump>>()

function jumpFrom(surface: string, scan: Scan): Jump {
  const known = memo.get(scan) ?? new Map<string, Jump>()
  memo.set(scan, known)
  const target = nearestSurface(scan.request.to) as string
  const jump =
    known.get(surface) ??
    (compareApiVersions(surface, target) >= 0
      ? noJump
      : buildJump(elementChangesBetween(surface, target, scan.readCatalog, scan.surfaces), versionChanges))
  known.set(surface, jump)
  return jump
}

function jumpsOf(versions: readonly (string | null)[], scan: Scan): Jump[] {
  const saysStripe = scan.request.set.sources.some(
    (source) => isCode(source.path) && /stripe/i.test(source.text),
  )
  if (!saysStripe) return []
  return [
    ...new Set(
      versions.length === 0 ? [surfaceOf(null, scan)] : versions.map((version) => surfaceOf(version, scan)),
    ),
  ].map((surface) => jumpFrom(surface, scan))
}

function withRequested(found: PackageVersion, from: string | null): PackageVersion {
  return from === null ? found : { ...found, from, fromSource: 'as requested' }
}

function notesOf(packages: readonly PackageVersion[], anyCode: boolean, { from, to }: ScanRequest): string[] {
  const unknown = packages.filter((each) => each.from === null).map((each) => nameOf(each.path))
  if (packages.length === 0 && anyCode && from === null) unknown.push('the code')
  const newer = packages.filter((each) => each.from !== null && compareApiVersions(each.from, to) > 0)
  const notes = newer.map(
    ({ path, from }) =>
      `${capital(nameOf(path))} is on ${from}, newer than ${to}: nothing was compared there.`,
  )
  if (unknown.length === 0) return notes
  const versions = surfaceVersions()
  const before = versions[versions.indexOf(nearestSurface(to) as string) - 1] ?? to
  const who =
    unknown.length === 1
      ? unknown[0]
      : `${unknown.length} packages (${unknown.slice(0, 5).join(', ')}${unknown.length > 5 ? ', …' : ''})`
  return [
    ...notes,
    `The API version that ${who} ${unknown.length === 1 ? 'is' : 'are'} on is unknown: no client sets one, and no \`stripe\` release that pins one was found. It was taken to be ${before}. Look the account’s default up in Workbench, or say it with \`--from\` (\`current-version\` in the Action).`,
  ]
}

function nameOf(path: string): string {
  return path === '.' ? 'the root package' : path
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function byPlace(a: { path: string; line: number }, b: { path: string; line: number }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line
}

/** Two clients may share one configuration: one place, told once. */
function distinct(entries: readonly InventoryEntry[]): InventoryEntry[] {
  return [
    ...new Map(
      entries.map((each) => [`${each.path}:${each.line} ${each.kind} ${each.version}`, each]),
    ).values(),
  ]
}
