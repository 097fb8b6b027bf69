// How things look in GitHub's answers. Required keys that no test reads are filled in from GitHub's description.
import type { FileDiff } from './patch.ts'
import type { CommitData } from './repository.ts'
import {
  type CheckRun,
  type Issue,
  type IssueComment,
  type Label,
  nodeId,
  type Person,
  type PullData,
  type Review,
  type ReviewComment,
  type World,
} from './world.ts'

type Json = Record<string, unknown>

const repoApi = (world: World) => `${world.api}/repos/${world.owner}/${world.repo}`
export const repoSite = (world: World) => `${world.site}/${world.owner}/${world.repo}`

export function userPayload(world: World, user: Person): Json {
  const self = `${world.api}/users/${encodeURIComponent(user.login)}`
  const site =
    user.type === 'Bot'
      ? `${world.site}/apps/${user.login.replace('[bot]', '')}`
      : `${world.site}/${user.login}`
  const given = {
    login: user.login,
    id: user.id,
    node_id: user.type === 'Bot' ? nodeId('BOT', user.id) : nodeId('U', user.id),
    avatar_url: `https://avatars.githubusercontent.com/u/${user.id}?v=4`,
    gravatar_id: '',
    url: self,
    html_url: site,
    followers_url: `${self}/followers`,
    following_url: `${self}/following{/other_user}`,
    gists_url: `${self}/gists{/gist_id}`,
    starred_url: `${self}/starred{/owner}{/repo}`,
    subscriptions_url: `${self}/subscriptions`,
    organizations_url: `${self}/orgs`,
    repos_url: `${self}/repos`,
    events_url: `${self}/events{/privacy}`,
    received_events_url: `${self}/received_events`,
    type: user.type,
    site_admin: false,
  }
  return given
}

export function repositoryPayload(world: World, owner = world.owner): Json {
  const fork = owner !== world.owner
  const name = `${owner}/${world.repo}`
  const self = `${world.api}/repos/${name}`
  return world.description.fill(
    'repository',
    {
      id: fork ? 654321 : 123456,
      node_id: nodeId('R', name),
      name: world.repo,
      full_name: name,
      owner: userPayload(world, personOf(world, owner)),
      private: world.private,
      visibility: world.private ? 'private' : 'public',
      html_url: `${world.site}/${name}`,
      url: self,
      fork,
      default_branch: world.defaultBranch,
      clone_url: `${world.site}/${name}.git`,
      git_url: `git://github.com/${name}.git`,
      ssh_url: `git@github.com:${name}.git`,
      svn_url: `${world.site}/${name}`,
      created_at: '2024-01-01T00:00:00Z',
      updated_at: '2024-07-01T12:00:00Z',
      pushed_at: '2024-07-01T12:00:00Z',
      language: 'TypeScript',
      archived: false,
      disabled: false,
      topics: [],
    },
    self,
  )
}

export function fullRepositoryPayload(world: World): Json {
  return world.description.fill('full-repository', repositoryPayload(world), repoApi(world))
}

function personOf(world: World, login: string): Person {
  return world.people.get(login) ?? { id: 1, login, type: 'User' }
}

function association(world: World, user: Person): string {
  if (user.login === world.owner) return 'OWNER'
  return user.type === 'Bot' ? 'CONTRIBUTOR' : 'COLLABORATOR'
}

export function labelPayload(world: World, name: string): Json {
  const known: Label = world.labels.get(name) ?? { id: 1, name, color: 'ededed', description: null }
  return {
    id: known.id,
    node_id: nodeId('LA', known.id),
    url: `${repoApi(world)}/labels/${encodeURIComponent(name)}`,
    name: known.name,
    description: known.description,
    color: known.color,
    default: false,
  }
}

function branchPayload(world: World, owner: string, ref: string, sha: string): Json {
  return {
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: userPayload(world, personOf(world, owner)),
    repo: repositoryPayload(world, owner),
  }
}

export function pullPayload(
  world: World,
  issue: Issue & { pull: PullData },
  full = false,
  counts: Json = {},
): Json {
  const { pull, number } = issue
  const api = `${repoApi(world)}/pulls/${number}`
  const site = `${repoSite(world)}/pull/${number}`
  const issueApi = `${repoApi(world)}/issues/${number}`
  const head = branchPayload(world, pull.headOwner, pull.headRef, pull.headSha)
  const link = (href: string) => ({ href })
  const body: Json = {
    url: api,
    id: issue.id,
    node_id: nodeId('PR', issue.id),
    html_url: site,
    diff_url: `${site}.diff`,
    patch_url: `${site}.patch`,
    issue_url: issueApi,
    number,
    state: issue.state,
    locked: false,
    title: issue.title,
    user: userPayload(world, issue.user),
    body: issue.body,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeSha,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    labels: issue.labels.map((name) => labelPayload(world, name)),
    milestone: null,
    draft: pull.draft,
    commits_url: `${api}/commits`,
    review_comments_url: `${api}/comments`,
    review_comment_url: `${repoApi(world)}/pulls/comments{/number}`,
    comments_url: `${issueApi}/comments`,
    statuses_url: `${repoApi(world)}/statuses/${pull.headSha}`,
    head,
    base: branchPayload(world, world.owner, pull.baseRef, pull.baseSha),
    _links: {
      self: link(api),
      html: link(site),
      issue: link(issueApi),
      comments: link(`${issueApi}/comments`),
      review_comments: link(`${api}/comments`),
      review_comment: link(`${repoApi(world)}/pulls/comments{/number}`),
      commits: link(`${api}/commits`),
      statuses: link(`${repoApi(world)}/statuses/${pull.headSha}`),
    },
    author_association: association(world, issue.user),
    auto_merge: null,
    active_lock_reason: null,
  }
  if (!full) return world.description.fill('pull-request-simple', body, api)
  const more = {
    ...body,
    merged: pull.merged,
    mergeable: issue.state === 'open' ? pull.mergeSha !== null : null,
    rebaseable: null,
    mergeable_state: issue.state === 'open' && pull.mergeSha === null ? 'dirty' : 'clean',
    merged_by: null,
    comments: [...world.comments.values()].filter((one) => one.issue === number).length,
    review_comments: [...world.reviewComments.values()].filter((one) => one.pull === number).length,
    maintainer_can_modify: pull.maintainerCanModify,
    ...counts,
  }
  return world.description.fill('pull-request', more, api)
}

export function issuePayload(world: World, issue: Issue): Json {
  const api = `${repoApi(world)}/issues/${issue.number}`
  const site = `${repoSite(world)}/${issue.pull ? 'pull' : 'issues'}/${issue.number}`
  const body: Json = {
    id: issue.id,
    node_id: nodeId(issue.pull ? 'PR' : 'I', issue.id),
    url: api,
    repository_url: repoApi(world),
    labels_url: `${api}/labels{/name}`,
    comments_url: `${api}/comments`,
    events_url: `${api}/events`,
    html_url: site,
    number: issue.number,
    state: issue.state,
    state_reason: issue.stateReason,
    title: issue.title,
    body: issue.body,
    user: userPayload(world, issue.user),
    labels: issue.labels.map((name) => labelPayload(world, name)),
    assignee: null,
    assignees: issue.assignees.map((login) => userPayload(world, personOf(world, login))),
    milestone: null,
    locked: false,
    active_lock_reason: null,
    comments: [...world.comments.values()].filter((one) => one.issue === issue.number).length,
    closed_at: issue.closedAt,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    author_association: association(world, issue.user),
  }
  if (issue.pull) {
    const pull = `${repoApi(world)}/pulls/${issue.number}`
    const merged = { merged_at: issue.pull.mergedAt }
    body.pull_request = {
      url: pull,
      html_url: site,
      diff_url: `${site}.diff`,
      patch_url: `${site}.patch`,
      ...merged,
    }
  }
  return world.description.fill('issue', body, api)
}

/** The app behind `GITHUB_TOKEN`, on what its token wrote. */
const ACTIONS_APP = { id: 15368, slug: 'github-actions', node_id: 'MDM6QXBwMTUzNjg=', name: 'GitHub Actions' }

function appPayload(world: World): Json {
  const self = `${world.site}/apps/github-actions`
  return world.description.fill(
    'integration',
    {
      ...ACTIONS_APP,
      client_id: 'Iv1.05c79e9ad1f6bdfa',
      owner: userPayload(world, { id: 9919, login: 'github', type: 'User' }),
      description: 'Automate your workflow from idea to production',
      external_url: 'https://help.github.com/en/actions',
      html_url: self,
      created_at: '2018-07-30T09:30:17Z',
      updated_at: '2024-04-10T20:33:16Z',
      permissions: { contents: 'write', issues: 'write', pull_requests: 'write' },
      events: [],
    },
    self,
  )
}

export function issueCommentPayload(world: World, comment: IssueComment): Json {
  const issue = world.issues.get(comment.issue)
  const kind = issue?.pull ? 'pull' : 'issues'
  return {
    url: `${repoApi(world)}/issues/comments/${comment.id}`,
    html_url: `${repoSite(world)}/${kind}/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${repoApi(world)}/issues/${comment.issue}`,
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    user: userPayload(world, comment.user),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    body: comment.body,
    author_association: association(world, comment.user),
    performed_via_github_app: comment.user.login === 'github-actions[bot]' ? appPayload(world) : null,
  }
}

export function reviewPayload(world: World, review: Review): Json {
  const site = `${repoSite(world)}/pull/${review.pull}`
  const pull = `${repoApi(world)}/pulls/${review.pull}`
  return {
    id: review.id,
    node_id: nodeId('PRR', review.id),
    user: userPayload(world, review.user),
    body: review.body,
    state: review.state,
    html_url: `${site}#pullrequestreview-${review.id}`,
    pull_request_url: pull,
    author_association: association(world, review.user),
    _links: { html: { href: `${site}#pullrequestreview-${review.id}` }, pull_request: { href: pull } },
    ...(review.state === 'PENDING' ? {} : { submitted_at: review.submittedAt }),
    commit_id: review.commit,
  }
}

export function reviewCommentPayload(world: World, comment: ReviewComment, ofReview = false): Json {
  const api = `${repoApi(world)}/pulls/comments/${comment.id}`
  const site = `${repoSite(world)}/pull/${comment.pull}#discussion_r${comment.id}`
  const pull = `${repoApi(world)}/pulls/${comment.pull}`
  const body: Json = {
    url: api,
    pull_request_review_id: comment.review,
    id: comment.id,
    node_id: nodeId('PRRC', comment.id),
    diff_hunk: comment.diffHunk,
    path: comment.path,
    commit_id: comment.commit,
    original_commit_id: comment.originalCommit,
    user: userPayload(world, comment.user),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    html_url: site,
    pull_request_url: pull,
    author_association: association(world, comment.user),
    _links: { self: { href: api }, html: { href: site }, pull_request: { href: pull } },
    position: comment.position,
    original_position: comment.originalPosition,
  }
  if (comment.inReplyTo !== null) body.in_reply_to_id = comment.inReplyTo
  // GitHub leaves lines out of a review's own list of comments; there only positions are given.
  if (ofReview) return body
  return {
    ...body,
    line: comment.line,
    original_line: comment.originalLine,
    start_line: comment.startLine,
    original_start_line: comment.originalStartLine,
    start_side: comment.startSide,
    side: comment.side,
    subject_type: comment.subject,
  }
}

function verification(world: World, sha: string): Json {
  const verified = world.verified.has(sha)
  return {
    verified,
    reason: verified ? 'valid' : 'unsigned',
    signature: verified ? '-----BEGIN PGP SIGNATURE-----\n\nlocal\n-----END PGP SIGNATURE-----\n' : null,
    payload: verified ? 'tree' : null,
    verified_at: verified ? '2024-07-01T12:00:00Z' : null,
  }
}

export function gitCommitPayload(world: World, commit: CommitData): Json {
  const url = (kind: string, sha: string) => `${repoApi(world)}/git/${kind}/${sha}`
  const site = (sha: string) => `${repoSite(world)}/commit/${sha}`
  return {
    sha: commit.sha,
    node_id: nodeId('C', commit.sha),
    url: url('commits', commit.sha),
    html_url: site(commit.sha),
    author: commit.author,
    committer: commit.committer,
    tree: { sha: commit.tree, url: url('trees', commit.tree) },
    message: commit.message,
    parents: commit.parents.map((sha) => ({ sha, url: url('commits', sha), html_url: site(sha) })),
    verification: verification(world, commit.sha),
  }
}

export function commitPayload(world: World, commit: CommitData, files?: FileDiff[]): Json {
  const url = (sha: string) => `${repoApi(world)}/commits/${sha}`
  const site = (sha: string) => `${repoSite(world)}/commit/${sha}`
  const account = (email: string) => {
    const login = /^(?:\d+\+)?(.+)@users\.noreply\.github\.com$/.exec(email)?.[1]
    if (email === 'noreply@github.com')
      return userPayload(world, { id: 19864447, login: 'web-flow', type: 'User' })
    return login ? userPayload(world, personOf(world, login)) : null
  }
  const counts = { additions: 0, deletions: 0, total: 0 }
  for (const file of files ?? []) {
    counts.additions += file.additions
    counts.deletions += file.deletions
    counts.total += file.additions + file.deletions
  }
  return {
    sha: commit.sha,
    node_id: nodeId('C', commit.sha),
    url: url(commit.sha),
    html_url: site(commit.sha),
    comments_url: `${url(commit.sha)}/comments`,
    commit: {
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      tree: { sha: commit.tree, url: `${repoApi(world)}/git/trees/${commit.tree}` },
      url: `${repoApi(world)}/git/commits/${commit.sha}`,
      comment_count: 0,
      verification: verification(world, commit.sha),
    },
    author: account(commit.author.email),
    committer: account(commit.committer.email),
    parents: commit.parents.map((sha) => ({ sha, url: url(sha), html_url: site(sha) })),
    ...(files ? { stats: counts, files: files.map((file) => filePayload(world, file, commit.sha)) } : {}),
  }
}

export function filePayload(world: World, file: FileDiff, commit: string): Json {
  const path = file.path.split('/').map(encodeURIComponent).join('/')
  const big = file.patch !== undefined && file.patch.length > world.patchLimit
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${repoSite(world)}/blob/${commit}/${path}`,
    raw_url: `${repoSite(world)}/raw/${commit}/${path}`,
    contents_url: `${repoApi(world)}/contents/${path}?ref=${commit}`,
    ...(file.patch !== undefined && !big ? { patch: file.patch } : {}),
    ...(file.previousPath !== undefined ? { previous_filename: file.previousPath } : {}),
  }
}

export function checkRunPayload(world: World, run: CheckRun): Json {
  const self = `${repoApi(world)}/check-runs/${run.id}`
  const output = run.output
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('CR', run.id),
    head_sha: run.headSha,
    external_id: run.externalId,
    url: self,
    html_url: `${repoSite(world)}/runs/${run.id}`,
    details_url: run.detailsUrl ?? `${repoSite(world)}/runs/${run.id}`,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      title: output.title ?? null,
      summary: output.summary ?? null,
      text: output.text ?? null,
      annotations_count: run.annotations.length,
      annotations_url: `${self}/annotations`,
    },
    check_suite: { id: run.id + 1 },
    app: appPayload(world),
    pull_requests: [],
  }
}

export const refPayload = (world: World, ref: string, sha: string): Json => ({
  ref,
  node_id: nodeId('REF', ref),
  url: `${repoApi(world)}/git/${ref}`,
  object: { sha, type: 'commit', url: `${repoApi(world)}/git/commits/${sha}` },
})

export { repoApi }
