import { renderChecklist } from '../checklist/markdown.ts'
import { hasChecklistMarker } from '../checklist/marker.ts'
import type { countFindings } from '../report/conclusion.ts'
import type { Report } from '../report/report.ts'
import { planReview } from '../report/review.ts'
import type { ReviewComment } from '../report/review-plan.ts'
import { hidesCode } from '../scanner/hides-code.ts'
import type { SourceSet } from '../scanner/source.ts'
import { type Api, isDenied } from './api.ts'
import { linkTo } from './blob-link.ts'
import { keepChecklist, type RawComment } from './checklist-comment.ts'
import { tellDenied } from './denied.ts'
import { diffOf } from './diff.ts'
import type { RunContext } from './event.ts'
import type { Identity } from './identity.ts'
import { BODY_CHARACTERS, REVIEW_COMMENTS } from './limits.ts'
import { fetchPullRequest, type PullRequest } from './pull-request.ts'
import { postReview, type RawReviewComment } from './review.ts'
import { readMarker } from './review-sync.ts'

export interface ReviewRun {
  context: RunContext
  folder: string
  workspace: SourceSet
  report: Report
  pull: PullRequest
  comments: readonly RawReviewComment[]
  /** Whether comments carry suggestion blocks. */
  suggestions: boolean
}

export interface ReviewOutcome {
  url: string | null
  /** Fingerprints of findings that no review comment shows. */
  outside: Set<string>
  sentences: string[]
}

/** Plans the review for the pull request's diff and brings GitHub to it. */
export async function runReview(api: Api, identity: Identity, run: ReviewRun): Promise<ReviewOutcome> {
  const { context, folder, workspace, report, pull } = run
  const texts = new Map(workspace.sources.map(({ path, text }) => [path, text]))
  const prefix = folder === '' ? '' : `${folder}/`
  const sentences = pull.complete
    ? []
    : ['GitHub lists only the first 3,000 files of a pull request; findings in the others are annotations.']
  const planFor = ({ files }: PullRequest) => {
    const diff = diffOf(files, folder, (path) => texts.get(path))
    const plan = planReview(report, diff, (path) => texts.get(path), {
      maxComments: REVIEW_COMMENTS,
      suggestions: run.suggestions,
    })
    return {
      ...plan,
      comments: plan.comments.map((comment) => ({ ...comment, path: prefix + comment.path })),
    }
  }
  const plan = planFor(pull)
  const outside = new Set(plan.outside)
  const shown = (comments: readonly ReviewComment[]) => {
    for (const { fingerprints } of comments) for (const one of fingerprints) outside.add(one)
  }
  const replan = async (planned: readonly ReviewComment[]) => {
    const now = await fetchPullRequest(api, pull.number)
    if (now.headSha !== pull.headSha) return []
    const fitting = new Set(planFor(now).comments.map(placeOf))
    return planned.filter((comment) => fitting.has(placeOf(comment)))
  }
  try {
    const alive = new Set(report.findings.map(({ fingerprint }) => fingerprint))
    // What was found before in a file that was not looked at now is not known to be gone.
    const unseen = new Set(report.skipped.filter(hidesCode).map(({ path }) => prefix + path))
    for (const { path, body } of run.comments)
      if (unseen.has(path)) for (const fingerprint of readMarker(body) ?? []) alive.add(fingerprint)
    const result = await postReview(api, identity, pull, run.comments, plan.comments, alive, replan)
    shown(result.refused)
    if (result.refused.length > 0) {
      sentences.push(
        'GitHub did not take some review comments for their lines; their findings are annotations.',
      )
    }
    return { url: result.url, outside, sentences }
  } catch (error) {
    if (!isDenied(error)) throw error
    shown(plan.comments)
    const fork = context.pullRequest?.fork ?? false
    const what = fork ? 'The review and the checklist were not posted' : 'The review was not posted'
    sentences.push(tellDenied(error, { what, permission: 'pull-requests: write', fork }))
    return { url: null, outside, sentences }
  }
}

function placeOf({ path, line, startLine }: ReviewComment): string {
  return `${path}:${startLine}-${line}`
}

export interface ChecklistRun {
  context: RunContext
  folder: string
  report: Report
  counts: ReturnType<typeof countFindings>
  pull: PullRequest
  comments: readonly RawComment[]
  reviewUrl: string | null
  fixPullRequestUrl: string | null
}

/** Brings the checklist comment up to date. */
export async function runChecklist(
  api: Api,
  identity: Identity,
  run: ChecklistRun,
): Promise<{ url: string | null; sentence: string | null }> {
  const { context, report, pull } = run
  const options = {
    link: linkTo(context, pull.headSha, run.folder),
    facts: {
      ...run.counts,
      skipped: report.skipped.length,
      unresolved: report.unresolved.length,
      scanned: report.coverage.scanned,
      ...(run.reviewUrl === null ? {} : { reviewUrl: run.reviewUrl }),
      ...(run.fixPullRequestUrl === null ? {} : { fixPullRequestUrl: run.fixPullRequestUrl }),
    },
    limit: BODY_CHARACTERS,
    runUrl: context.runUrl,
  }
  try {
    const url = await keepChecklist(api, identity, pull.number, run.comments, {
      render: (previous) => renderChecklist(report.checklist, previous, options),
      isChecklist: (body) => hasChecklistMarker(body),
      worthPosting: usesStripe(report),
    })
    return { url, sentence: null }
  } catch (error) {
    if (!isDenied(error)) throw error
    const fork = context.pullRequest?.fork ?? false
    const permission = 'pull-requests: write'
    return {
      url: null,
      sentence: tellDenied(error, { what: 'The checklist was not posted', permission, fork }),
    }
  }
}

/** A repository without Stripe gets no checklist about it. */
export function usesStripe({ findings, inventory, coverage }: Report): boolean {
  return findings.length > 0 || inventory.length > 0 || coverage.scanned > 0
}
