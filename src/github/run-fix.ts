import { candidateKind, isForeignFolder } from '../files/candidates.ts'
import { type PathFilter, pathFilter } from '../files/path-filter.ts'
import { applyEdits } from '../fixes/edit.ts'
import { planFixes } from '../fixes/plan.ts'
import type { Report } from '../report/report.ts'
import type { SourceSet } from '../scanner/source.ts'
import type { TimeLimit } from '../scanner/time-limit.ts'
import { type Api, type ApiError, isDenied } from './api.ts'
import { readSnapshot } from './base-snapshot.ts'
import { tellDenied } from './denied.ts'
import type { PullRequestFile } from './diff.ts'
import type { RunContext } from './event.ts'
import { type BaseTip, fetchBase, fetchText } from './fix-branch.ts'
import { type FixOutcome, keepFixPullRequest } from './fix-pull-request.ts'
import { fixText } from './fix-text.ts'
import type { Identity } from './identity.ts'
import { BODY_CHARACTERS } from './limits.ts'
import { fixTarget } from './target-branch.ts'

export interface FixRun {
  context: RunContext
  folder: string
  filter: PathFilter
  permissions: readonly string[]
  /** What the runner checked out, and the report on it. */
  workspace: SourceSet
  report: Report
  /** What the pull request changes; empty outside of one. */
  files: readonly PullRequestFile[]
  timeLimit: TimeLimit
  /** The same scan once more, for the branch's own content. */
  scan(set: SourceSet): Promise<Report>
}

/** Finds out what the branch needs, and brings the fix pull request to it. */
export async function runFix(api: Api, identity: Identity, run: FixRun): Promise<FixOutcome> {
  try {
    return await makeFix(api, identity, run)
  } catch (error) {
    if (!isDenied(error)) throw error
    const what = 'The fix pull request was not made'
    const permission = 'contents: write` and `pull-requests: write'
    return { ...nothing(tellDenied(error as ApiError, { what, permission, fork: false })), refused: true }
  }
}

async function makeFix(api: Api, identity: Identity, run: FixRun): Promise<FixOutcome> {
  const { context, folder, workspace } = run
  const defaultBranch =
    context.defaultBranch ?? (await api.octokit.rest.repos.get(api.at)).data.default_branch
  const target = fixTarget(context, defaultBranch)
  if ('sentence' in target) return { pull: null, sentence: target.sentence }
  const base = await fetchBase(api, target.branch)
  if (base === null)
    return nothing(
      'GitHub does not find the branch of the run with this token, so no fix pull request is made.',
    )
  if (!base.complete) {
    return nothing('The repository has more files than GitHub lists at once, so no fix pull request is made.')
  }
  const snapshot = await readSnapshot({
    workspace,
    folder,
    tree: base.files,
    files: run.files,
    moved: base.sha !== (context.pullRequest?.baseSha ?? context.sha),
    isCandidate: candidates(run.filter),
    readBlob: (sha) => fetchText(api, sha),
  })
  if (snapshot.incomplete) {
    return nothing(
      'The branch has moved far from what was checked out, so the fix pull request is left to the next run on it.',
    )
  }
  const report = snapshot.differs ? await run.scan(snapshot.set) : run.report
  if (run.timeLimit.isOver) {
    // A cut report has fewer fixes; the branch would lose those that it has.
    return nothing(
      'The time limit was over before everything was looked at, so the fix pull request is left as it is; raise "time-limit".',
    )
  }
  const plan = planFixes(report.findings, { unsafe: false })
  return await keepFixPullRequest(api, identity, {
    target: report.to,
    base,
    defaultBranch,
    texts: newTexts(snapshot.set, plan.edits, folder, base),
    text: fixText({
      report,
      plan,
      folder,
      paths: new Set(base.files.keys()),
      permissions: run.permissions,
      limit: BODY_CHARACTERS,
    }),
    serverUrl: context.serverUrl,
  })
}

function newTexts(
  set: SourceSet,
  edits: ReturnType<typeof planFixes>['edits'],
  folder: string,
  base: BaseTip,
): Map<string, string> {
  const prefix = folder === '' ? '' : `${folder}/`
  const texts = new Map<string, string>()
  for (const { path, text } of set.sources) {
    const after = applyEdits(text, edits.get(path) ?? [])
    if (after !== text && base.files.has(prefix + path)) texts.set(prefix + path, after)
  }
  return texts
}

function candidates(filter: PathFilter): (path: string) => boolean {
  const judge = pathFilter(filter)
  return (path) => {
    const parts = path.split('/')
    const kind = candidateKind(parts.pop() ?? '')
    return kind !== null && !parts.some(isForeignFolder) && judge(path, kind) !== 'no'
  }
}

function nothing(sentence: string): FixOutcome {
  return { pull: null, sentence }
}
