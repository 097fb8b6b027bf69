import { join } from 'node:path'
import { compareApiVersions } from '../catalog/api-version.ts'
import { startTimeLimit } from '../clock.ts'
import { DEFAULT_CONFIG, readConfigFile } from '../files/read-config.ts'
import { readSources } from '../files/read-sources.ts'
import { isEmptyWorkspace, readEvent, realSubfolder } from '../files/runner-files.ts'
import { countFindings } from '../report/conclusion.ts'
import type { Report } from '../report/report.ts'
import type { SourceSet } from '../scanner/source.ts'
import type { TimeLimit } from '../scanner/time-limit.ts'
import { UserError } from '../user-error.ts'
import { asUserError, isDenied } from './api.ts'
import { listComments } from './checklist-comment.ts'
import { tellDenied } from './denied.ts'
import type { ActionEdges } from './edges.ts'
import { type RunContext, readContext, workingFolder } from './event.ts'
import type { FixOutcome } from './fix-pull-request.ts'
import { identify } from './identity.ts'
import { type Inputs, readInputs } from './inputs.ts'
import { type Published, publish } from './publish.ts'
import { fetchPullRequest } from './pull-request.ts'
import { listReviewComments } from './review.ts'
import { runFix } from './run-fix.ts'
import { runChecklist, runReview } from './run-review.ts'
import { beforeUpgrade } from './upgrade.ts'

/**
 * The whole life of a run: what is asked, what the code shows, what is posted, what the runner is told.
 *
 * @throws UserError for everything that a user can mend; nothing is posted where the request itself is wrong
 */
export async function act(edges: ActionEdges): Promise<void> {
  const job = await prepare(edges)
  const report = await job.scan(job.workspace, null)
  const published: Published = {
    outside: null,
    sentences: [],
    reviewUrl: null,
    checklistUrl: null,
    fix: null,
  }
  try {
    const shown = await post(edges, job, report, published)
    await publish(edges.runner, { ...job, version: edges.version(), report: shown, published, failed: null })
  } catch (error) {
    const known = asUserError(error, edges.now())
    if (!(known instanceof UserError)) throw known
    await publish(edges.runner, {
      ...job,
      version: edges.version(),
      report,
      published,
      failed: known.message,
    })
  }
}

/** A checked request, with the files it is about. */
interface Job {
  inputs: Inputs
  context: RunContext
  folder: string
  workspace: SourceSet
  timeLimit: TimeLimit
  scan(set: SourceSet, from: string | null): Promise<Report>
}

async function prepare({ runner, scan }: ActionEdges): Promise<Job> {
  const root = runner.env.GITHUB_WORKSPACE
  if (root !== undefined && root !== '' && isEmptyWorkspace(root)) {
    throw new UserError(
      'The workspace is empty; add a step with "uses: actions/checkout@v4" before Restripe.',
    )
  }
  const inputs = readInputs(runner.input, (path) => {
    if (!root) return null
    const file = path.startsWith('/') ? path : join(root, path)
    return readConfigFile(file, { required: path !== DEFAULT_CONFIG, workspaceRoot: root, name: path })
  })
  const context = readContext(runner.env, readEvent(runner.env.GITHUB_EVENT_PATH), inputs)
  if (inputs.token === '' && (context.mode !== 'scan' || inputs.fix === 'pull-request')) {
    throw new UserError(
      // biome-ignore lint/suspicious/noTemplateCurlyInString: what a workflow says
      'There is no token to post with; leave "github-token" at its default, ${{ github.token }}, or give one.',
    )
  }
  const folder = realSubfolder(context.workspace, workingFolder(inputs.workingDirectory, context.workspace))
  const workspace = await readSources(join(context.workspace, folder), {
    paths: inputs.paths,
    pathsIgnore: inputs.pathsIgnore,
    workspaceRoot: context.workspace,
  })
  const { targetVersion: to, permissions, ignore } = inputs
  // One for all scans of the run.
  const timeLimit = startTimeLimit(inputs.timeLimit)
  return {
    inputs,
    context,
    folder,
    workspace,
    timeLimit,
    scan: (set, from) =>
      scan(set, { from: inputs.currentVersion ?? from, to, permissions, ignore, timeLimit }),
  }
}

/** @returns the report that was shown: for an upgrade pull request, the one from the version it comes from */
async function post(edges: ActionEdges, job: Job, report: Report, published: Published): Promise<Report> {
  const { inputs, context, folder, workspace } = job
  const wantsFix = context.mode === 'fix' || inputs.fix === 'pull-request'
  if (context.mode === 'scan' && !wantsFix) return report
  const { owner, repo, apiUrl, pullRequest } = context
  const api = await edges.connect({
    owner,
    repo,
    apiUrl,
    token: inputs.token,
    pace: edges.pace,
    log: edges.runner.log,
  })
  const identity = identify(api)
  const tell = (message: string | null, level: 'warning' | 'notice' = 'warning') => {
    if (message !== null) published.sentences.push({ level, message })
  }
  const fix = async (files: Awaited<ReturnType<typeof fetchPullRequest>>['files']) => {
    const outcome: FixOutcome = await runFix(api, identity, {
      context,
      folder,
      filter: inputs,
      permissions: inputs.permissions,
      workspace,
      report,
      files,
      timeLimit: job.timeLimit,
      scan: (set) => job.scan(set, null),
    })
    tell(outcome.sentence, outcome.refused ? 'warning' : 'notice')
    published.fix = outcome.pull
  }
  if (pullRequest === null) {
    await fix([])
    return report
  }

  const { number } = pullRequest
  const isReview = context.mode === 'review'
  let seen: Awaited<ReturnType<typeof look>>
  const look = async () =>
    await Promise.all([
      fetchPullRequest(api, number),
      isReview ? listReviewComments(api, number) : [],
      isReview && inputs.comment ? listComments(api, number) : [],
    ])
  try {
    seen = await look()
  } catch (error) {
    if (!isDenied(error)) throw error
    tell(
      tellDenied(error, {
        what: 'Nothing was posted',
        permission: 'pull-requests: write',
        fork: pullRequest.fork,
      }),
    )
    return report
  }
  const [pull, reviewComments, comments] = seen
  if (pull.headSha !== pullRequest.headSha) {
    tell(
      `The pull request has moved on to ${pull.headSha.slice(0, 7)} since this run began; nothing is posted, for the run of that commit reviews it.`,
      'notice',
    )
    return report
  }
  if (isReview && pull.closed) {
    tell('The pull request is closed, so nothing is posted to it.', 'notice')
    return report
  }
  const shown = isReview ? await sinceUpgrade(job, report, pull.files) : report
  if (isReview) {
    const suggestions = inputs.fix !== 'none'
    const run = { context, folder, workspace, report: shown, pull, comments: reviewComments, suggestions }
    const review = await runReview(api, identity, run)
    for (const sentence of review.sentences) tell(sentence)
    published.reviewUrl = review.url
    published.outside = review.outside
    // A token that only reads needs to be refused once.
    if (review.url === null && review.sentences.length > 0 && pullRequest.fork) return shown
  }
  if (wantsFix) await fix(pull.files)
  if (isReview && inputs.comment) {
    const checklist = await runChecklist(api, identity, {
      context,
      folder,
      report: shown,
      counts: countFindings(shown),
      pull,
      comments,
      reviewUrl: published.reviewUrl,
      fixPullRequestUrl: published.fix?.url ?? null,
    })
    tell(checklist.sentence)
    published.checklistUrl = checklist.url
  }
  return shown
}

/** A pull request that bumps the SDK or the pin is judged from the version that it comes from. */
async function sinceUpgrade(
  job: Job,
  report: Report,
  files: Parameters<typeof beforeUpgrade>[1],
): Promise<Report> {
  if (job.inputs.currentVersion !== null) return report
  const before = beforeUpgrade(job.workspace, files, job.folder)
  if (before === null) return report
  const { from } = await job.scan(before, null)
  if (from === null || (report.from !== null && compareApiVersions(from, report.from) >= 0)) return report
  return await job.scan(job.workspace, from)
}
