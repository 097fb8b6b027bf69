import { compareApiVersions, resolveApiVersion } from './catalog/api-version.ts'
import { guideFor } from './catalog/guides/index.ts'
import { permissionsRequired } from './catalog/standing/financial-connections.ts'
import { knownVersions, sdkFor } from './catalog/versions.ts'
import { buildChecklist } from './checklist/build.ts'
import type { Evidence } from './checklist/checklist.ts'
import type { Report } from './report/report.ts'
import type { IgnoreRule } from './scanner/ignore-comments.ts'
import { type ScanEdges, type ScanResult, scan } from './scanner/scan.ts'
import type { SourceSet } from './scanner/source.ts'
import { noTimeLimit, type TimeLimit } from './scanner/time-limit.ts'
import { UserError } from './user-error.ts'

export interface RunInputs {
  /** API versions as the user wrote them: a version, `latest`, a release name; null: what the code shows, the newest known. */
  from: string | null
  to: string | null
  /** What a fix adds to Financial Connections sessions. */
  permissions: string[]
  ignore: IgnoreRule[]
  /** Also tell what works in the target and Stripe advises against; off where not said. */
  advice?: boolean
  /** Also compile the files under both versions, and tell what only the compiler finds; off where not said. */
  verify?: boolean
  /** Where not said, there is none. */
  timeLimit?: TimeLimit
}

export type RunEdges = ScanEdges

/**
 * Read, scan, list, report: the only function that knows the order.
 *
 * @throws UserError for a version that does not exist, or a target older than the code
 */
export async function run(set: SourceSet, inputs: RunInputs, edges: RunEdges): Promise<Report> {
  const { from, to } = resolveJump(inputs)
  const { permissions, ignore, advice = false, verify = false, timeLimit = noTimeLimit } = inputs
  const result = await scan({ set, from, to, permissions, ignore, advice, verify, timeLimit }, edges)
  refuseOlderTarget(result, to)
  const oldest = oldestOf(result.packages.flatMap((each) => (each.from === null ? [] : [each.from])))
  const { scanned, sound, ...rest } = result
  const coverage = { files: set.files, scanned, unresolved: result.unresolved.length }
  const guide = guideFor(oldest, to, breakingVersions())
  const sdk = sdkFor(to)
  const checklist = buildChecklist(guide, {
    ...rest,
    // Early notice is no part of the migration.
    findings: rest.findings.filter(({ early }) => !early),
    from: oldest,
    to,
    coverage,
    permissions,
    seen: seenBy(sound),
    ...(sdk ? { sdkRange: `^${sdk.last}` } : {}),
  })
  return { from: oldest, to, ...rest, checklist, coverage }
}

/** The two versions in full; a request that makes no sense is refused before any work. */
export function resolveJump(inputs: Pick<RunInputs, 'from' | 'to'>): { from: string | null; to: string } {
  const known = knownVersions()
  const to = resolveApiVersion(inputs.to ?? 'latest', known).version
  const from = inputs.from === null ? null : resolveApiVersion(inputs.from, known).version
  if (from !== null && compareApiVersions(from, to) > 0) {
    throw new UserError(
      `The target ${to} is older than ${from}, the version to migrate from: Restripe only goes forwards, so name a target from ${from} on.`,
    )
  }
  return { from, to }
}

/** Every package that shows a version is past the target: a mistake in the request, not a clean result. */
function refuseOlderTarget({ packages }: ScanResult, to: string): void {
  const known = packages.filter((each) => each.from !== null)
  if (known.length === 0 || known.some((each) => compareApiVersions(each.from as string, to) <= 0)) return
  const first = known[0] as (typeof known)[0]
  throw new UserError(
    `The target ${to} is older than the code, which is on ${first.from} (${first.fromSource}): Restripe only goes forwards, so name a target from ${first.from} on.`,
  )
}

function oldestOf(versions: string[]): string | null {
  return versions.sort(compareApiVersions)[0] ?? null
}

function breakingVersions(): string[] {
  return knownVersions().flatMap((each) => (each.hasBreaking ? [each.version] : []))
}

/** Places that show a step as done, by its item: so far the sessions that pass their permissions. */
function seenBy(sound: ScanResult['sound']): Record<string, Evidence[]> {
  const sessions = sound.filter(({ change }) => change === permissionsRequired.slug)
  return {
    'steps.permissions': sessions.map(({ path, line }) => ({ path, line, note: 'passes `permissions`' })),
  }
}
