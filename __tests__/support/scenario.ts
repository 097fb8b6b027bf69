// A pull request as the Action meets it: bare repository, server, workspace as actions/checkout leaves it, event.
import { bareClone, branch, checkout, commit, type Files, git, initRepository } from './git.ts'
import {
  ACTIONS_BOT,
  ACTIONS_TOKEN,
  type GitHubOptions,
  type GitHubServer,
  startGitHub,
  type TokenOwner,
} from './github-server.ts'

export interface Scenario {
  server: GitHubServer
  /** Detached at the pull request's merge commit, depth 1. */
  workspace: string
  number: number
  headSha: string
  baseSha: string
  /** The merge commit: `GITHUB_SHA` on `pull_request`. */
  sha: string
  ref: string
  eventName: 'pull_request'
  event: PullRequestEvent
  /** After a push: takes the workspace to the new merge commit, and gives the scenario as it is then. */
  synchronize(): Promise<Scenario>
}

export interface PullRequestEvent {
  action: string
  number: number
  pull_request: Record<string, unknown> & { number: number; head: BranchRef; base: BranchRef }
  repository: Record<string, unknown>
  sender: { login: string; id: number; type: string }
  [key: string]: unknown
}

interface BranchRef {
  label: string
  ref: string
  sha: string
  user: Record<string, unknown>
  repo: Record<string, unknown>
}

export interface ScenarioOptions extends Omit<GitHubOptions, 'gitDir'> {
  /** The files of the default branch. */
  base: Files
  /** What the pull request changes in them; null deletes. */
  head: Files
  /** Commits on the default branch after the pull request left it. */
  later?: Files
  headBranch?: string
  title?: string
  body?: string
  author?: string
  /** The fork's owner: the pull request comes from `<fork>/shop`, and the default token is read-only then. */
  fork?: string
  /** `fetch-depth`; default 1, 0 is everything. */
  depth?: number
}

/** What `GITHUB_TOKEN` may do on a pull request from a fork, whatever the workflow asks for. */
const FORK_TOKEN: TokenOwner = {
  login: ACTIONS_BOT,
  type: 'Bot',
  permissions: {
    contents: 'read',
    'pull-requests': 'read',
    issues: 'read',
    checks: 'read',
    'security-events': 'read',
  },
}

export async function prScenario(options: ScenarioOptions): Promise<Scenario> {
  const {
    base,
    head,
    later,
    headBranch = 'feature',
    author = 'alice',
    fork,
    depth = 1,
    ...serverOptions
  } = options
  const main = options.defaultBranch ?? 'main'
  const folder = await initRepository(main)
  await commit(folder, base, 'The shop')
  await branch(folder, headBranch)
  await commit(folder, head, options.title ?? 'The change')
  if (later) {
    await branch(folder, main, main)
    await commit(folder, later, 'Meanwhile')
  }
  const gitDir = await bareClone(folder)
  if (fork) {
    await git(gitDir, ['update-ref', `refs/forks/${fork}/${headBranch}`, `refs/heads/${headBranch}`])
    await git(gitDir, ['update-ref', '-d', `refs/heads/${headBranch}`])
  }
  await git(gitDir, ['symbolic-ref', 'HEAD', `refs/heads/${main}`])
  const readOnly = fork ? { tokens: { [ACTIONS_TOKEN]: FORK_TOKEN } } : {}
  const server = await startGitHub({ ...readOnly, ...serverOptions, gitDir })
  const pull = await server.openPull({
    head: headBranch,
    base: main,
    title: options.title ?? 'The change',
    body: options.body ?? null,
    user: author,
    ...(fork ? { headOwner: fork } : {}),
  })
  const ref = `refs/pull/${pull.number}/merge`
  const workspace = await checkout(gitDir, ref, depth)
  return scenario(server, workspace, pull.number, ref, depth, 'opened')
}

async function scenario(
  server: GitHubServer,
  workspace: string,
  number: number,
  ref: string,
  depth: number,
  action: string,
): Promise<Scenario> {
  await server.settle()
  const pull = server.pulls.find((one) => one.number === number)
  if (!pull) throw new Error(`No pull request ${number}`)
  return {
    server,
    workspace,
    number,
    headSha: pull.pull.headSha,
    baseSha: pull.pull.baseSha,
    sha: (await server.ref(ref)) ?? '',
    ref,
    eventName: 'pull_request',
    event: pullRequestEvent(server, number, action),
    synchronize: async () => {
      await server.settle()
      await git(workspace, [
        ...['fetch', '--quiet', '--no-tags', ...(depth > 0 ? [`--depth=${depth}`] : []), 'origin'],
        `+${ref}:${ref.replace('refs/', 'refs/remotes/')}`,
      ])
      await git(workspace, ['checkout', '--quiet', '--force', '--detach', 'FETCH_HEAD'])
      return scenario(server, workspace, number, ref, depth, 'synchronize')
    },
  }
}

/** The payload of GitHub's `pull_request` event for a pull request as it is now. */
export function pullRequestEvent(server: GitHubServer, number: number, action: string): PullRequestEvent {
  const pull = server.pullPayload(number) as PullRequestEvent['pull_request']
  const sender = pull.user as PullRequestEvent['sender']
  return { action, number, pull_request: pull, repository: server.repositoryPayload(), sender }
}

/** The payload of a `push`, `schedule` or `workflow_dispatch` on the default branch. */
export function repositoryEvent(
  server: GitHubServer,
  eventName: 'push' | 'schedule' | 'workflow_dispatch',
  sha: string,
): Record<string, unknown> {
  const repository = server.repositoryPayload()
  const ref = `refs/heads/${repository.default_branch}`
  if (eventName === 'schedule')
    return { schedule: '0 6 * * 1', repository, workflow: '.github/workflows/restripe.yml' }
  if (eventName === 'workflow_dispatch')
    return { ref, inputs: null, repository, workflow: '.github/workflows/restripe.yml' }
  return {
    ref,
    before: '0'.repeat(40),
    after: sha,
    repository,
    commits: [],
    forced: false,
    deleted: false,
    created: false,
  }
}
