// Issues, their comments and labels; a pull request is an issue too.
import { type Call, type Handler, invalid, listed, notFound, Refusal, text } from './call.ts'
import { issueCommentPayload, issuePayload, labelPayload, userPayload } from './payloads.ts'
import { followPushes } from './pulls.ts'
import { type Issue, type IssueComment, nextId, now, type Person, type World } from './world.ts'

export function addIssue(
  world: World,
  user: Person,
  title: string,
  body: string | null,
  labels: string[] = [],
): Issue {
  world.counters.number += 1
  const issue: Issue = {
    id: nextId(world),
    number: world.counters.number,
    title,
    body,
    state: 'open',
    stateReason: null,
    user,
    labels,
    assignees: [],
    createdAt: now(),
    updatedAt: now(),
    closedAt: null,
  }
  world.issues.set(issue.number, issue)
  for (const label of labels) addLabel(world, label)
  return issue
}

export function addIssueComment(world: World, issue: Issue, user: Person, body: string): IssueComment {
  const at = now()
  const comment = {
    id: nextId(world),
    issue: issue.number,
    body,
    user,
    createdAt: at,
    updatedAt: at,
    minimized: null,
  }
  world.comments.set(comment.id, comment)
  issue.updatedAt = at
  return comment
}

function addLabel(world: World, name: string, color = 'ededed', description: string | null = null): void {
  if (!world.labels.has(name)) world.labels.set(name, { id: nextId(world), name, color, description })
}

function find(call: Call): Issue {
  const found = call.world.issues.get(Number(call.params.issue_number))
  if (!found) throw notFound()
  return found
}

function findComment(call: Call): IssueComment {
  const found = call.world.comments.get(Number(call.params.comment_id))
  if (!found) throw notFound()
  return found
}

const labelNames = (given: unknown): string[] => {
  const all = Array.isArray(given) ? given : ((given as { labels?: unknown[] } | undefined)?.labels ?? [])
  return all.map((one) => (typeof one === 'string' ? one : String((one as { name: string }).name)))
}

function setLabels(world: World, issue: Issue, names: string[]): void {
  issue.labels = [...new Set(names)]
  for (const name of issue.labels) addLabel(world, name)
}

function create(call: Call) {
  const title = text(call, 'title', 'Issue')
  if (!title) throw invalid('Issue', 'title', 'missing_field')
  const body = text(call, 'body', 'Issue') ?? null
  const issue = addIssue(call.world, call.user, title, body, labelNames(call.body.labels))
  return { status: 201, body: issuePayload(call.world, issue) }
}

async function update(call: Call) {
  const issue = find(call)
  const title = text(call, 'title', 'Issue')
  const body = text(call, 'body', 'Issue')
  const { state, state_reason: reason, labels } = call.body
  if (title === '') throw invalid('Issue', 'title', 'missing_field')
  if (title !== undefined) issue.title = title
  if (body !== undefined) issue.body = body
  if (labels !== undefined) setLabels(call.world, issue, labelNames(labels))
  if (state === 'closed' && issue.state === 'open') {
    Object.assign(issue, { state, closedAt: now(), stateReason: reason ?? (issue.pull ? null : 'completed') })
  }
  if (state === 'open' && issue.state === 'closed') {
    Object.assign(issue, { state, closedAt: null, stateReason: issue.pull ? null : 'reopened' })
  }
  issue.updatedAt = now()
  await followPushes(call.world)
  return { status: 200, body: issuePayload(call.world, issue) }
}

function list(call: Call) {
  const { state = 'open', labels, creator, direction = 'desc', sort = 'created', since } = call.query
  const wanted = labels ? labels.split(',') : []
  const found = [...call.world.issues.values()].filter(
    (issue) =>
      (state === 'all' || issue.state === state) &&
      (!creator || issue.user.login === creator) &&
      (!since || issue.updatedAt >= since) &&
      wanted.every((label) => issue.labels.includes(label)),
  )
  const key = sort === 'updated' ? 'updatedAt' : 'createdAt'
  found.sort((a, b) => a[key].localeCompare(b[key]) || a.number - b.number)
  if (direction === 'desc') found.reverse()
  return listed(call, found, (issue) => issuePayload(call.world, issue))
}

function createComment(call: Call) {
  const body = text(call, 'body', 'IssueComment')
  if (!body?.trim()) throw invalid('IssueComment', 'body', 'missing_field')
  const comment = addIssueComment(call.world, find(call), call.user, body)
  const payload = issueCommentPayload(call.world, comment)
  return { status: 201, body: payload, headers: { location: String(payload.url) } }
}

function updateComment(call: Call) {
  const comment = findComment(call)
  const body = text(call, 'body', 'IssueComment')
  if (!body?.trim()) throw invalid('IssueComment', 'body', 'missing_field')
  Object.assign(comment, { body, updatedAt: now() })
  return { status: 200, body: issueCommentPayload(call.world, comment) }
}

function createLabel(call: Call) {
  const name = String(call.body.name)
  if (call.world.labels.has(name)) throw invalid('Label', 'name', 'already_exists')
  const { color, description } = call.body
  if (color !== undefined && !/^[0-9a-f]{6}$/i.test(String(color))) throw invalid('Label', 'color', 'invalid')
  addLabel(
    call.world,
    name,
    color === undefined ? 'ededed' : String(color),
    description ? String(description) : null,
  )
  return { status: 201, body: labelPayload(call.world, name) }
}

const shownLabels = (call: Call, names: string[]) => names.map((name) => labelPayload(call.world, name))

export const issues: Record<string, Handler> = {
  'issues/create': create,
  'issues/update': update,
  'issues/list-for-repo': list,
  'issues/get': (call) => ({ status: 200, body: issuePayload(call.world, find(call)) }),
  'issues/create-comment': createComment,
  'issues/update-comment': updateComment,
  'issues/get-comment': (call) => ({ status: 200, body: issueCommentPayload(call.world, findComment(call)) }),
  'issues/delete-comment': (call) => {
    call.world.comments.delete(findComment(call).id)
    return { status: 204 }
  },
  'issues/list-comments': (call) => {
    const { number } = find(call)
    const all = [...call.world.comments.values()].filter((one) => one.issue === number)
    const since = call.query.since
    const shown = since ? all.filter((one) => one.updatedAt >= since) : all
    return listed(call, shown, (one) => issueCommentPayload(call.world, one))
  },
  'issues/list-labels-on-issue': (call) =>
    listed(call, find(call).labels, (name) => labelPayload(call.world, name)),
  'issues/list-labels-for-repo': (call) =>
    listed(call, [...call.world.labels.keys()], (name) => labelPayload(call.world, name)),
  'issues/get-label': (call) => {
    const name = call.params.name ?? ''
    if (!call.world.labels.has(name)) throw notFound()
    return { status: 200, body: labelPayload(call.world, name) }
  },
  'issues/create-label': createLabel,
  'issues/add-labels': (call) => {
    const issue = find(call)
    setLabels(call.world, issue, [...issue.labels, ...labelNames(call.body)])
    return { status: 200, body: shownLabels(call, issue.labels) }
  },
  'issues/set-labels': (call) => {
    const issue = find(call)
    setLabels(call.world, issue, labelNames(call.body))
    return { status: 200, body: shownLabels(call, issue.labels) }
  },
  'issues/remove-label': (call) => {
    const issue = find(call)
    const name = call.params.name ?? ''
    if (!issue.labels.includes(name)) throw new Refusal(404, 'Label does not exist')
    issue.labels = issue.labels.filter((one) => one !== name)
    return { status: 200, body: shownLabels(call, issue.labels) }
  },
  'users/get-authenticated': (call) => {
    const self = `${call.world.api}/users/${call.user.login}`
    const more = { name: null, company: null, public_repos: 1, created_at: '2020-01-01T00:00:00Z' }
    const body = { ...userPayload(call.world, call.user), ...more }
    return { status: 200, body: call.world.description.fill('public-user', body, self) }
  },
}
