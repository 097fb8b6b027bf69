import { quote } from '../config/permissions.ts'
import { UserError } from '../user-error.ts'
import type { Inputs } from './inputs.ts'

/** The pull request that an event is about, as the event saw it. */
export interface PullRequestEvent {
  number: number
  /** The head commit when the event happened; it may have moved since. */
  headSha: string
  headRef: string
  baseSha: string
  baseRef: string
  /** The head lives in another repository, so the token is read-only. */
  fork: boolean
}

/** What the runner says about this run, checked and typed. */
export interface RunContext {
  owner: string
  repo: string
  eventName: string
  /** `refs/heads/main`, `refs/pull/7/merge`. */
  ref: string
  sha: string
  /** `https://github.com` or an enterprise server, no slash at the end. */
  serverUrl: string
  apiUrl: string
  workspace: string
  /** The page of this run. */
  runUrl: string
  defaultBranch: string | null
  pullRequest: PullRequestEvent | null
  mode: 'review' | 'scan' | 'fix'
}

type Env = Readonly<Record<string, string | undefined>>

/**
 * The event → what to do.
 *
 * @param payload the event's JSON as parsed; anything may be missing
 * @throws UserError where the event cannot carry the mode asked for
 */
export function readContext(env: Env, payload: unknown, inputs: Pick<Inputs, 'mode'>): RunContext {
  const [owner, repo] = repositoryOf(env)
  const eventName = env.GITHUB_EVENT_NAME ?? ''
  const serverUrl = (env.GITHUB_SERVER_URL || 'https://github.com').replace(/\/+$/, '')
  if (eventName === 'pull_request_target') {
    throw new UserError(
      'Restripe does not run on pull_request_target, which gives a stranger’s code a token that can write; ' +
        'use "on: pull_request" instead.',
    )
  }
  const pullRequest = pullRequestOf(payload)
  return {
    owner,
    repo,
    eventName,
    ref: env.GITHUB_REF ?? '',
    sha: env.GITHUB_SHA ?? '',
    serverUrl,
    apiUrl: (env.GITHUB_API_URL || 'https://api.github.com').replace(/\/+$/, ''),
    workspace: workspaceOf(env),
    runUrl: `${serverUrl}/${owner}/${repo}/actions/runs/${env.GITHUB_RUN_ID ?? ''}`,
    defaultBranch: text(at(payload, 'repository', 'default_branch')),
    pullRequest,
    mode: modeOf(inputs.mode, eventName, pullRequest),
  }
}

function modeOf(
  asked: Inputs['mode'],
  eventName: string,
  pullRequest: PullRequestEvent | null,
): RunContext['mode'] {
  if (asked === 'review' || (asked === 'auto' && eventName === 'pull_request')) {
    if (pullRequest !== null) return 'review'
    throw new UserError(
      `Mode "review" needs a pull request, and the event "${eventName || 'unknown'}" has none; ` +
        'run on "pull_request", or set "mode: scan".',
    )
  }
  return asked === 'auto' ? 'scan' : asked
}

function repositoryOf(env: Env): [string, string] {
  const parts = (env.GITHUB_REPOSITORY ?? '').split('/')
  const [owner, repo] = parts
  if (parts.length !== 2 || !owner || !repo) {
    throw new UserError(
      'GITHUB_REPOSITORY is not set to owner/name; Restripe’s Action runs inside GitHub Actions only.',
    )
  }
  return [owner, repo]
}

function workspaceOf(env: Env): string {
  if (env.GITHUB_WORKSPACE) return env.GITHUB_WORKSPACE
  throw new UserError('GITHUB_WORKSPACE is not set; Restripe’s Action runs inside GitHub Actions only.')
}

function pullRequestOf(payload: unknown): PullRequestEvent | null {
  const pull = at(payload, 'pull_request')
  const number = at(pull, 'number')
  const headSha = text(at(pull, 'head', 'sha'))
  const headRef = text(at(pull, 'head', 'ref'))
  const baseSha = text(at(pull, 'base', 'sha'))
  const baseRef = text(at(pull, 'base', 'ref'))
  if (typeof number !== 'number' || !headSha || !headRef || !baseSha || !baseRef) return null
  // A deleted fork leaves `head.repo` null: nothing can be pushed there either.
  const from = at(pull, 'head', 'repo', 'full_name')
  const to = at(pull, 'base', 'repo', 'full_name') ?? at(payload, 'repository', 'full_name')
  return { number, headSha, headRef, baseSha, baseRef, fork: from !== to }
}

function at(value: unknown, ...keys: string[]): unknown {
  let held = value
  for (const key of keys) {
    if (typeof held !== 'object' || held === null || !Object.hasOwn(held, key)) return undefined
    held = (held as Record<string, unknown>)[key]
  }
  return held
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/**
 * The folder to scan as a path below the workspace, with forward slashes: `` for the workspace itself, `apps/web`.
 * An absolute path is fine where it lies in the workspace: `${{ github.workspace }}/app` is a common way to write it.
 */
export function workingFolder(workingDirectory: string, workspace: string): string {
  const root = workspace.replaceAll('\\', '/').replace(/\/+$/, '')
  const given = workingDirectory.replaceAll('\\', '/')
  const path = given === root || given.startsWith(`${root}/`) ? given.slice(root.length + 1) : given
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) throw outside(workingDirectory)
    if (part !== '' && part !== '.' && part !== '..') parts.push(part)
  }
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) throw outside(workingDirectory)
  return parts.join('/')
}

function outside(path: string): UserError {
  return new UserError(
    `Input "working-directory" must be a folder inside the checkout, relative to it, not ${quote(path)}.`,
  )
}
