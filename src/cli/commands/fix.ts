import { readSources } from '../../files/read-sources.ts'
import { writeEdited } from '../../files/write-text.ts'
import { applyEdits } from '../../fixes/edit.ts'
import { type FixPlan, planFixes } from '../../fixes/plan.ts'
import type { Report } from '../../report/report.ts'
import { run } from '../../run.ts'
import type { SourceSet } from '../../scanner/source.ts'
import { UserError } from '../../user-error.ts'
import { colorsFor } from '../colors.ts'
import { type Context, deliver, isColored, isForPerson } from '../context.ts'
import { type FixOutcome, fixJson, fixMarkdown, fixText } from '../fix-outcome.ts'
import { settle } from '../settings.ts'
import { INCOMPLETE, statusOf } from '../status.ts'
import { paintDiff, unifiedDiff } from '../unified-diff.ts'

/** Applies the safe fixes, with `--unsafe` all; with `--dry-run` prints the diff instead. */
export async function fix(context: Context): Promise<number> {
  const { folder, options, io, edges, progress } = context
  const { root, read, inputs, failOn } = settle(folder, options, io.cwd)
  progress.say('Reading files…')
  const sources = await readSources(root, read)
  progress.say(`Scanning ${sources.files} files…`)
  const report = await run(sources, inputs, edges.run)
  const plan = planFixes(report.findings, { unsafe: options.unsafe })
  const rewritten = rewrite(sources, plan)

  const failed = options.dryRun ? [] : writeAll(root, rewritten)
  const outcome = outcomeOf(report, plan, rewritten, failed)
  await deliver(context, print(context, outcome))
  if (failed.length > 0) return INCOMPLETE
  // What was fixed is no longer found; a dry run leaves everything as it was.
  const left = options.dryRun ? report.findings : outcome.left.map(({ finding }) => finding)
  return statusOf(left, report.skipped, failOn)
}

export interface Rewritten {
  path: string
  before: string
  after: string
}

/** Every file that the plan changes, as it was and as it will be. */
export function rewrite({ sources }: SourceSet, { edits }: FixPlan): Rewritten[] {
  return sources.flatMap(({ path, text }) => {
    const own = edits.get(path)
    return own === undefined ? [] : [{ path, before: text, after: applyEdits(text, own) }]
  })
}

function writeAll(root: string, files: Rewritten[]): FixOutcome['failed'] {
  const failed: FixOutcome['failed'] = []
  for (const { path, before, after } of files) {
    try {
      writeEdited(root, path, before, after)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      failed.push({ path, reason: error.message })
    }
  }
  return failed
}

function outcomeOf(
  report: Report,
  plan: FixPlan,
  rewritten: Rewritten[],
  failed: FixOutcome['failed'],
): FixOutcome {
  const unwritten = new Set(failed.map(({ path }) => path))
  const isDone = new Set(
    plan.fixed
      .filter(({ fix }) => !fix?.edits.some(({ path }) => unwritten.has(path)))
      .map((each) => each.fingerprint),
  )
  const reasons = new Map(plan.left.map(({ finding, reason }) => [finding.fingerprint, reason]))
  return {
    report,
    fixed: report.findings.filter(({ fingerprint }) => isDone.has(fingerprint)),
    left: report.findings
      .filter(({ fingerprint }) => !isDone.has(fingerprint))
      .map((finding) => ({
        finding,
        reason: reasons.get(finding.fingerprint) ?? (finding.fix ? 'failed' : 'none'),
      })),
    files: rewritten.map(({ path }) => path).filter((path) => !unwritten.has(path)),
    failed,
    diff: rewritten.map(({ path, before, after }) => unifiedDiff(path, before, after)).join(''),
  }
}

function print(context: Context, outcome: FixOutcome): string {
  const { options, edges } = context
  const dry = options.dryRun
  if (options.format === 'json') return fixJson(outcome, { dry, version: edges.version() })
  if (options.format === 'markdown') return fixMarkdown(outcome, { dry })
  const colors = colorsFor(isColored(context))
  if (!dry) return fixText(outcome, colors)
  // Piped, it is a patch for `git apply`; every byte is the files' own.
  return isForPerson(context) ? paintDiff(outcome.diff, colors) : outcome.diff
}
