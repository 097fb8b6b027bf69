import type { ReadGenerated } from '../catalog/surfaces.ts'
import { sdkFor } from '../catalog/versions.ts'
import type { AnalyzeResult, TypeScriptLanguage } from '../languages/typescript/index.ts'
import { analyzeCode, nothingFound, oldestOf } from './analyze-code.ts'
import { findCandidates, isCode } from './candidates.ts'
import { elsewhereIn } from './elsewhere.ts'
import type { Finding, Ignored, SoundPlace, Unresolved } from './finding.ts'
import { toFindings } from './findings.ts'
import { detectVersions, guessVersions } from './from.ts'
import { hidesCode } from './hides-code.ts'
import { applyIgnores, type IgnoreRule } from './ignore-comments.ts'
import type { InventoryEntry, PackageVersion } from './inventory.ts'
import type { Jump } from './jump.ts'
import { inventoryOf, judgeRanges, type Manifest, readManifests, withoutIdle } from './manifests.ts'
import { meansStripe } from './means-stripe.ts'
import { createModuleResolver } from './modules.ts'
import { noteOnTime, noteOnVerify, notesOnVersions } from './notes.ts'
import { scanOutside } from './outside.ts'
import type { Skipped, SourceSet } from './source.ts'
import { type Stages, untimed } from './stages.ts'
import { isText, takesIgnores } from './text/scan-text.ts'
import { outOfTime, type TimeLimit } from './time-limit.ts'
import type { Usage } from './usage.ts'
import { type VersionsAtHand, versionsAtHand } from './versions-at-hand.ts'

export interface ScanRequest {
  set: SourceSet
  /** What the user says the code is on; null: what the code shows. */
  from: string | null
  to: string
  permissions: readonly string[]
  ignore: readonly IgnoreRule[]
  /** Whether to tell what works in `to` and Stripe advises against. */
  advice: boolean
  /** Whether to compile the candidates under both versions, and add what only the compiler finds. */
  verify: boolean
  /** What is not looked at when it is over is named as skipped. */
  timeLimit: TimeLimit
}

export interface ScanEdges {
  /** Reads a file of `catalog/generated/`. */
  readCatalog: ReadGenerated
  loadTypeScript(): Promise<TypeScriptLanguage>
  /** Measures the stages, where somebody asked. */
  stages?: Stages
}

export interface ScanResult {
  findings: Finding[]
  ignored: Ignored[]
  inventory: InventoryEntry[]
  packages: PackageVersion[]
  skipped: Skipped[]
  unresolved: Unresolved[]
  notes: string[]
  sound: SoundPlace[]
  /** Files that say or reach Stripe, those left out that were given up. */
  scanned: number
}

/** Sources in, findings out. The compiler is loaded only when a file says Stripe and something it could break on. */
export async function scan(request: ScanRequest, edges: ScanEdges): Promise<ScanResult> {
  const { set, from, to, permissions, timeLimit } = request
  const stages = edges.stages ?? untimed
  const all = new Map(set.sources.map((source) => [source.path, source.text]))
  const texts = new Map([...all].filter(([path]) => !isText(path)))
  const manifests = readManifests(texts)
  const resolver = createModuleResolver(texts)
  const versions = versionsAtHand(to, edges.readCatalog, request.advice)
  const guesses = guessVersions(manifests, texts, from)
  const judged = meansStripe(texts) ? texts : new Map<string, string>()
  const jumps = stages.time('surfaces and jumps', () => jumpsOf(judged, guesses, manifests, versions))
  const names = new Set(jumps.flatMap((jump) => [...jump.names]))
  const found = stages.time('find candidates', () =>
    timeLimit.within(() => findCandidates(judged, resolver, names, elsewhereIn(jumps))),
  )
  const unseen = found ? [] : sayingStripe(judged, isCode)
  const candidates = found ?? { roots: [], scanned: unseen.length, withImports: () => [] }
  const code: AnalyzeResult =
    candidates.roots.length === 0
      ? { ...nothingFound, skipped: outOfTime(unseen) }
      : analyzeCode(
          {
            candidates,
            texts,
            manifests,
            resolver,
            versions,
            guesses,
            from,
            to,
            permissions,
            verify: request.verify,
            timeLimit,
            stages,
          },
          await stages.time('load compiler', edges.loadTypeScript),
        )
  const packages = detectVersions(manifests, candidates.roots, code.pins).map((found) =>
    from === null ? found : { ...found, from, fromSource: 'as requested' },
  )
  const outside = stages.time('outside the code', () =>
    timeLimit.within(() => ({
      ...scanOutside({ texts: all, manifests, packages, versions, from, guesses, found: code.inventory, to }),
      skipped: [],
    })),
  ) ?? { usages: [], inventory: [], skipped: outOfTime(sayingStripe(all, isText)) }
  const kept = keptFindings(request, all, manifests, [...code.usages, ...outside.usages])
  const standIn = versions.standIn(oldestOf(new Map(packages.map((each) => [each.path, each.from]))))
  const anyCode = from === null && candidates.roots.length > 0
  return {
    findings: kept.findings,
    ignored: kept.ignored,
    inventory: distinct([...inventoryOf(manifests, texts), ...code.inventory, ...outside.inventory]).sort(
      byPlace,
    ),
    packages,
    skipped: [...withoutIdle(set.skipped, manifests), ...code.skipped, ...outside.skipped].sort((a, b) =>
      compare(a.path, b.path),
    ),
    unresolved: [...code.unresolved].sort(byPlace),
    notes: [
      ...kept.notes,
      ...notesOnVersions(packages, to, standIn, anyCode),
      ...noteOnVerify(request.verify, code.verified),
      ...noteOnTime(timeLimit),
    ],
    sound: [...code.sound].sort(byPlace),
    scanned: candidates.scanned - code.skipped.filter(hidesCode).length,
  }
}

function sayingStripe(texts: ReadonlyMap<string, string>, isWanted: (path: string) => boolean): string[] {
  return [...texts].flatMap(([path, text]) => (isWanted(path) && /stripe/i.test(text) ? [path] : []))
}

/** The jumps that the code may have to make; none where no code is judged, for then nothing is loaded. */
function jumpsOf(
  texts: ReadonlyMap<string, string>,
  guesses: ReadonlyMap<string, string | null>,
  manifests: readonly Manifest[],
  versions: VersionsAtHand,
): Jump[] {
  if (texts.size === 0) return []
  const oldest = oldestOf(guesses)
  const on = new Set([...guesses.values(), oldest].map((version) => versions.standIn(version ?? oldest)))
  const sdks = new Set([null, ...manifests.map(({ sdk }) => sdk)])
  return [...on].flatMap((version) => [...sdks].map((sdk) => versions.jumpFrom(version, sdk)))
}

function keptFindings(
  { set, to, ignore, advice }: ScanRequest,
  texts: ReadonlyMap<string, string>,
  manifests: readonly Manifest[],
  found: readonly Usage[],
): ReturnType<typeof applyIgnores> {
  const sdk = sdkFor(to)
  const usages = [...found, ...manifests.flatMap((manifest) => judgeRanges(manifest, to, sdk))]
  const context = new Set(set.sources.filter((source) => source.context).map((source) => source.path))
  const findings = toFindings(
    usages.filter(({ path, change }) => !context.has(path) && (advice || !change.early)),
    (path) => texts.get(path) ?? '',
  )
  const codeTexts = new Map([...texts].filter(([path]) => isCode(path) || takesIgnores(path)))
  return applyIgnores(findings, codeTexts, ignore, to)
}

/** Two clients may share one configuration: one place, told once. */
function distinct(entries: readonly InventoryEntry[]): InventoryEntry[] {
  const byKey = new Map(
    entries.map((each) => [`${each.path}:${each.line} ${each.kind} ${each.version}`, each]),
  )
  return [...byKey.values()]
}

function byPlace(a: { path: string; line: number }, b: { path: string; line: number }): number {
  return compare(a.path, b.path) || a.line - b.line
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
