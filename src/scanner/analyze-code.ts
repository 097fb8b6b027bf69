import { compareApiVersions } from '../catalog/api-version.ts'
import { versionChanges } from '../catalog/index.ts'
import { majorOf } from '../catalog/sdk-surface.ts'
import type { AnalyzeResult, TypeScriptLanguage, VerifiedCounts } from '../languages/typescript/index.ts'
import type { Candidates } from './candidates.ts'
import { detectVersions, packageOf, sdkOf } from './from.ts'
import type { Manifest } from './manifests.ts'
import type { ModuleResolver } from './modules.ts'
import { limitsFor, splitPrograms } from './split-programs.ts'
import type { Stages } from './stages.ts'
import { outOfTime, type TimeLimit } from './time-limit.ts'
import type { VersionsAtHand } from './versions-at-hand.ts'

export interface CodeToAnalyze {
  candidates: Candidates
  texts: ReadonlyMap<string, string>
  manifests: readonly Manifest[]
  resolver: ModuleResolver
  versions: VersionsAtHand
  /** Package folder → the version it is probably on. */
  guesses: ReadonlyMap<string, string | null>
  /** What the user says that all of it is on; null: what the code shows. */
  from: string | null
  to: string
  permissions: readonly string[]
  verify: boolean
  timeLimit: TimeLimit
  stages: Stages
}

export const nothingFound: AnalyzeResult = {
  usages: [],
  inventory: [],
  unresolved: [],
  pins: [],
  sound: [],
  skipped: [],
  verified: { files: 0, errors: 0, unexplained: 0 },
}

/** Analyzes the packages by the version they are on; once more where the pins say another one than was guessed. */
export function analyzeCode(code: CodeToAnalyze, language: TypeScriptLanguage): AnalyzeResult {
  const { candidates, guesses, manifests, versions } = code
  if (candidates.roots.length === 0) return nothingFound
  const memo: Memo = new Map()
  const first = analyzeBy(guesses, code, language, memo)
  // What a cut analysis shows of the versions is no reason to begin again.
  if (code.from !== null || code.timeLimit.isOver) return first
  const packages = detectVersions(manifests, candidates.roots, first.pins)
  const detected = new Map(packages.map(({ path, from }) => [path, from]))
  const isRight = packages.every(
    ({ path, from }) =>
      from === null || versions.standIn(from) === versions.standIn(guesses.get(path) ?? oldestOf(guesses)),
  )
  return isRight ? first : analyzeBy(detected, code, language, memo)
}

/** The oldest version that the repository shows: what a package that shows none is taken to be on. */
export function oldestOf(versions: ReadonlyMap<string, string | null>): string | null {
  const known = [...versions.values()].filter((version) => version !== null)
  return known.sort(compareApiVersions)[0] ?? null
}

/** What was analyzed, by version and major of the SDK. */
type Memo = Map<string, { roots: string[]; result: AnalyzeResult }>

/** One program for each version and major of the SDK: packages of one version may import each other. */
function analyzeBy(
  versionOf: ReadonlyMap<string, string | null>,
  code: CodeToAnalyze,
  language: TypeScriptLanguage,
  memo: Memo,
): AnalyzeResult {
  const { candidates, texts, manifests, resolver, versions, to, permissions, verify, timeLimit, stages } =
    code
  const folders = manifests.map((manifest) => manifest.folder)
  const oldest = oldestOf(versionOf)
  const [oldestFolder] = [...versionOf].find(([, version]) => version !== null && version === oldest) ?? []
  const sdkOfOldest = oldestFolder === undefined ? null : sdkOf(oldestFolder, manifests)
  const groups = new Map<string, { version: string; sdk: string | null; roots: string[] }>()
  for (const root of candidates.roots) {
    const folder = packageOf(root, folders)
    const known = versionOf.get(folder) ?? null
    const version = versions.standIn(known ?? oldest)
    // Code of no package that shows a version is taken to be on that of the oldest one, the SDK's members with it.
    const sdk = sdkOf(folder, manifests) ?? (known === null ? sdkOfOldest : null)
    const key = `${version} ${sdk === null ? '' : majorOf(sdk)}`
    const group = groups.get(key) ?? { version, sdk, roots: [] }
    group.roots.push(root)
    groups.set(key, group)
  }
  let left: number | undefined
  const results = [...groups].flatMap(([group, { version, sdk, roots: all }]) => {
    const split = stages.time('find candidates', () =>
      timeLimit.within(() =>
        splitPrograms(all, candidates.withImports, texts, left, limitsFor(language.heap())),
      ),
    )
    if (!split) return [{ ...nothingFound, skipped: outOfTime(all) }]
    left = split.left
    const judged = split.parts.map(({ roots, files }, index) => {
      const key = `${group} ${index}`
      const known = memo.get(key)
      if (known && known.roots.join('\0') === roots.join('\0')) return known.result
      const [surface, jump] = stages.time('surfaces and jumps', () => [
        versions.surface(version),
        versions.jumpFrom(version, sdk),
      ])
      const result = language.analyze({
        files: new Map(files.map((path) => [path, texts.get(path) as string])),
        roots,
        resolver,
        // The SDK's own members are those of the release at hand, whatever version is pinned in the code.
        from: sdk === null ? surface : { ...surface, sdk },
        to: versions.target,
        jump,
        changes: versionChanges,
        target: to,
        permissions,
        verify,
        timeLimit,
        stages,
      })
      memo.set(key, { roots, result })
      return result
    })
    return [...judged, { ...nothingFound, skipped: split.skipped }]
  })
  return {
    usages: results.flatMap((each) => each.usages),
    inventory: results.flatMap((each) => each.inventory),
    unresolved: results.flatMap((each) => each.unresolved),
    pins: results.flatMap((each) => each.pins),
    sound: results.flatMap((each) => each.sound),
    // A file of several programs is named once.
    skipped: [...new Map(results.flatMap((each) => each.skipped.map((file) => [file.path, file]))).values()],
    verified: results.reduce((sum, { verified }) => add(sum, verified), nothingFound.verified),
  }
}

function add(a: VerifiedCounts, b: VerifiedCounts): VerifiedCounts {
  return {
    files: a.files + b.files,
    errors: a.errors + b.errors,
    unexplained: a.unexplained + b.unexplained,
  }
}
