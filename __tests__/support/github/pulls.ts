// Pull requests: they follow the branches of the bare repository, whoever pushed.
import { type Answer, type Call, type Handler, invalid, listed, notFound, Refusal, text } from './call.ts'
import { commitPayload, filePayload, pullPayload } from './payloads.ts'
import { place } from './positions.ts'
import { type Issue, nextId, now, type PullData, person, pullOf, type World } from './world.ts'

type Pull = Issue & { pull: PullData }

export const headRefName = (world: World, pull: PullData) =>
  pull.headOwner === world.owner
    ? `refs/heads/${pull.headRef}`
    : `refs/forks/${pull.headOwner}/${pull.headRef}`

/** Brings every open pull request up to date with git: head, base, closed, merged, and its comments' places. */
export async function followPushes(world: World): Promise<void> {
  const refs = await world.git.refs('refs/')
  for (const issue of world.issues.values()) {
    const pull = pullOf(issue)
    if (!pull || issue.state === 'closed') continue
    const head = refs.get(headRefName(world, pull.pull))
    const base = refs.get(`refs/heads/${pull.pull.baseRef}`)
    if (!head || !base) {
      close(issue)
      continue
    }
    if (head === pull.pull.headSha && base === pull.pull.baseSha) continue
    const moved = head !== pull.pull.headSha
    Object.assign(pull.pull, { headSha: head, baseSha: base })
    if (await world.git.isAncestor(head, base)) {
      Object.assign(pull.pull, { merged: true, mergedAt: now(), mergeSha: base })
      close(issue)
    } else {
      await writePullRefs(world, pull)
    }
    if (moved) issue.updatedAt = now()
    await placeComments(world, pull)
  }
}

function close(issue: Issue): void {
  Object.assign(issue, { state: 'closed', closedAt: now(), updatedAt: now() })
}

async function writePullRefs(world: World, issue: Pull): Promise<void> {
  const { pull, number } = issue
  await world.git.setRef(`refs/pull/${number}/head`, pull.headSha)
  pull.mergeSha = await world.git.testMerge(pull.baseSha, pull.headSha)
  if (pull.mergeSha) await world.git.setRef(`refs/pull/${number}/merge`, pull.mergeSha)
}

async function placeComments(world: World, issue: Pull): Promise<void> {
  for (const comment of world.reviewComments.values()) {
    if (comment.pull === issue.number) await place(world, issue.pull, comment)
  }
}

/** Opens a pull request without a request, as a person on the web page does. */
export async function openPull(
  world: World,
  given: {
    head: string
    base?: string
    title?: string
    body?: string | null
    user?: string
    headOwner?: string
    number?: number
    draft?: boolean
  },
): Promise<Pull> {
  const headOwner = given.headOwner ?? world.owner
  const baseRef = given.base ?? world.defaultBranch
  const pull: PullData = {
    headOwner,
    headRef: given.head,
    headSha: '',
    baseRef,
    baseSha: '',
    merged: false,
    mergedAt: null,
    mergeSha: null,
    draft: given.draft ?? false,
    maintainerCanModify: false,
  }
  const headSha = await world.git.resolve(headRefName(world, pull))
  const baseSha = await world.git.resolve(`refs/heads/${baseRef}`)
  if (!headSha) throw invalid('PullRequest', 'head', 'invalid')
  if (!baseSha) throw invalid('PullRequest', 'base', 'invalid')
  Object.assign(pull, { headSha, baseSha })
  const custom = (message: string) =>
    new Refusal(422, 'Validation Failed', [{ resource: 'PullRequest', code: 'custom', message }])
  if (await world.git.isAncestor(headSha, baseSha)) {
    const names =
      headOwner === world.owner
        ? [baseRef, given.head]
        : [`${world.owner}:${baseRef}`, `${headOwner}:${given.head}`]
    throw custom(`No commits between ${names.join(' and ')}`)
  }
  const same = [...world.issues.values()].find(
    (one) =>
      one.state === 'open' &&
      one.pull?.headRef === given.head &&
      one.pull.headOwner === headOwner &&
      one.pull.baseRef === baseRef,
  )
  if (same) throw custom(`A pull request already exists for ${headOwner}:${given.head}.`)
  const number = given.number ?? world.counters.number + 1
  world.counters.number = Math.max(world.counters.number, number)
  const issue: Pull = {
    id: nextId(world),
    number,
    title: given.title ?? given.head,
    body: given.body ?? null,
    state: 'open',
    stateReason: null,
    user: person(world, given.user ?? world.owner),
    labels: [],
    assignees: [],
    createdAt: now(),
    updatedAt: now(),
    closedAt: null,
    pull,
  }
  world.issues.set(number, issue)
  await writePullRefs(world, issue)
  return issue
}

export function findPull(call: Call): Pull {
  const found = pullOf(call.world.issues.get(Number(call.params.pull_number)))
  if (!found) throw notFound()
  return found
}

async function counts(world: World, issue: Pull): Promise<Record<string, unknown>> {
  const files = await world.git.diff(issue.pull.baseSha, issue.pull.headSha)
  const commits = await world.git.log([`${issue.pull.baseSha}..${issue.pull.headSha}`])
  return {
    commits: commits.length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  }
}

async function full(call: Call, issue: Pull, status = 200): Promise<Answer> {
  return { status, body: pullPayload(call.world, issue, true, await counts(call.world, issue)) }
}

/** GitHub lists at most this many files of a pull request. */
const FILES_LIMIT = 3000
const RAW_DIFF_LIMIT = 300

async function get(call: Call): Promise<Answer> {
  const issue = findPull(call)
  const { baseSha, headSha } = issue.pull
  if (/application\/vnd\.github\.(v3\.)?(diff|patch)/.test(call.accept)) {
    const files = await call.world.git.diff(baseSha, headSha)
    if (files.length > RAW_DIFF_LIMIT) {
      const message = `Sorry, the diff exceeded the maximum number of files (${RAW_DIFF_LIMIT}). Consider using 'List pull requests files' API or locally cloning the repository instead.`
      throw new Refusal(406, message, [{ resource: 'PullRequest', field: 'diff', code: 'too_large' }])
    }
    const diff = call.accept.includes('diff')
    const raw = diff
      ? await call.world.git.rawDiff(baseSha, headSha)
      : await call.world.git.rawPatch(baseSha, headSha)
    return {
      status: 200,
      text: raw,
      headers: { 'content-type': `application/vnd.github.v3.${diff ? 'diff' : 'patch'}; charset=utf-8` },
    }
  }
  return full(call, issue)
}

async function list(call: Call): Promise<Answer> {
  const { state = 'open', head, base, direction, sort = 'created' } = call.query
  const found = [...call.world.issues.values()].flatMap((issue) => {
    const pull = pullOf(issue)
    if (!pull) return []
    if (state !== 'all' && issue.state !== state) return []
    // Without `owner:` GitHub ignores the filter.
    if (head?.includes(':') && head !== `${pull.pull.headOwner}:${pull.pull.headRef}`) return []
    if (base && base !== pull.pull.baseRef) return []
    return [pull]
  })
  const key = sort === 'updated' ? 'updatedAt' : 'createdAt'
  found.sort((a, b) => a[key].localeCompare(b[key]) || a.number - b.number)
  if ((direction ?? (sort === 'created' ? 'desc' : 'asc')) === 'desc') found.reverse()
  return listed(call, found, (issue) => pullPayload(call.world, issue))
}

async function create(call: Call): Promise<Answer> {
  const { world, owner } = call
  if (owner.type === 'Bot' && owner.login === 'github-actions[bot]' && !world.actionsMayOpenPullRequests) {
    throw new Refusal(403, 'GitHub Actions is not permitted to create or approve pull requests.')
  }
  const title = text(call, 'title', 'PullRequest')
  if (!title) throw invalid('PullRequest', 'title', 'missing_field')
  const head = String(call.body.head)
  const [headOwner, headRef] = head.includes(':')
    ? (head.split(':') as [string, string])
    : [world.owner, head]
  const issue = await openPull(world, {
    head: headRef,
    headOwner,
    base: String(call.body.base),
    title,
    body: text(call, 'body', 'PullRequest') ?? null,
    user: call.user.login,
    draft: call.body.draft === true,
  })
  return full(call, issue, 201)
}

async function update(call: Call): Promise<Answer> {
  const issue = findPull(call)
  const { world } = call
  const title = text(call, 'title', 'PullRequest')
  const body = text(call, 'body', 'PullRequest')
  const { state, base } = call.body
  if (title === '') throw invalid('PullRequest', 'title', 'missing_field')
  if (state === 'open' && issue.state === 'closed') {
    const head = await world.git.resolve(headRefName(world, issue.pull))
    if (!head || issue.pull.merged)
      throw invalid(
        'PullRequest',
        'state',
        'invalid',
        'state cannot be changed. The branch was force-pushed or recreated.',
      )
    Object.assign(issue, { state: 'open', closedAt: null })
  }
  if (state === 'closed' && issue.state === 'open') close(issue)
  if (typeof base === 'string') {
    const baseSha = await world.git.resolve(`refs/heads/${base}`)
    if (!baseSha) throw invalid('PullRequest', 'base', 'invalid')
    Object.assign(issue.pull, { baseRef: base, baseSha })
  }
  if (title !== undefined) issue.title = title
  if (body !== undefined) issue.body = body
  issue.updatedAt = now()
  await followPushes(world)
  return full(call, issue)
}

async function merge(call: Call): Promise<Answer> {
  const issue = findPull(call)
  const { world } = call
  if (issue.state === 'closed' || !issue.pull.mergeSha)
    throw new Refusal(405, 'Pull Request is not mergeable')
  if (call.body.sha !== undefined && call.body.sha !== issue.pull.headSha) {
    throw new Refusal(409, 'Head branch was modified. Review and try the merge again.')
  }
  await world.git.setRef(`refs/heads/${issue.pull.baseRef}`, issue.pull.mergeSha)
  await followPushes(world)
  return {
    status: 200,
    body: { sha: issue.pull.mergeSha, merged: true, message: 'Pull Request successfully merged' },
  }
}

export const pulls: Record<string, Handler> = {
  'pulls/get': get,
  'pulls/list': list,
  'pulls/create': create,
  'pulls/update': update,
  'pulls/merge': merge,
  'pulls/check-if-merged': (call) => {
    if (!findPull(call).pull.merged) throw notFound()
    return { status: 204 }
  },
  'pulls/list-files': async (call) => {
    const { pull } = findPull(call)
    const files = await call.world.git.diff(pull.baseSha, pull.headSha)
    return listed(call, files.slice(0, FILES_LIMIT), (file) => filePayload(call.world, file, pull.headSha))
  },
  'pulls/list-commits': async (call) => {
    const { pull } = findPull(call)
    const commits = (await call.world.git.log([`${pull.baseSha}..${pull.headSha}`])).reverse()
    // GitHub's limit for this list.
    return listed(call, commits.slice(0, 250), (commit) => commitPayload(call.world, commit))
  },
}
