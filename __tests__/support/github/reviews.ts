// Reviews and their comments: all or nothing, and only on lines that the diff shows.
import {
  type Answer,
  type Call,
  type Handler,
  invalid,
  limited,
  listed,
  notFound,
  Refusal,
  text,
} from './call.ts'
import { findLine, hunkUntil } from './patch.ts'
import { reviewCommentPayload, reviewPayload } from './payloads.ts'
import { findPull } from './pulls.ts'
import {
  nextId,
  now,
  type Person,
  type PullData,
  type Review,
  type ReviewComment,
  type Thread,
  type World,
} from './world.ts'

type Json = Record<string, unknown>
type Side = 'LEFT' | 'RIGHT'

interface Draft {
  path: string
  body: string
  line?: number
  side?: Side
  startLine?: number
  startSide?: Side
  position?: number
  file?: boolean
}

const draftOf = (given: Json): Draft => ({
  path: String(given.path),
  body: String(given.body),
  ...(typeof given.line === 'number' ? { line: given.line } : {}),
  ...(given.side ? { side: given.side as Side } : {}),
  ...(typeof given.start_line === 'number' ? { startLine: given.start_line } : {}),
  ...(given.start_side ? { startSide: given.start_side as Side } : {}),
  ...(typeof given.position === 'number' ? { position: given.position } : {}),
  file: given.subject_type === 'file',
})

type Placed = Pick<
  ReviewComment,
  | 'path'
  | 'body'
  | 'side'
  | 'startSide'
  | 'subject'
  | 'originalLine'
  | 'originalStartLine'
  | 'lineCommit'
  | 'originalCommit'
  | 'originalPosition'
  | 'diffHunk'
  | 'line'
  | 'startLine'
  | 'position'
  | 'commit'
>

/** What is wrong with a comment's place, as the reviews endpoint words it; GitHub had two wordings. */
const WORDS = {
  resolved: {
    path: 'Path could not be resolved',
    line: 'Line could not be resolved',
    hunk: 'Start line must be part of the same hunk as the line.',
    order: 'Start line must precede the end line.',
  },
  diff: {
    path: "Pull request review thread path is invalid and Pull request review thread diff hunk can't be blank",
    line: "Pull request review thread line must be part of the diff and Pull request review thread diff hunk can't be blank",
    hunk: 'Pull request review thread start line must be part of the same hunk as the line.',
    order: 'Pull request review thread start line must precede the end line.',
  },
}
type Problem = keyof (typeof WORDS)['diff']

async function resolve(
  world: World,
  pull: PullData,
  commit: string,
  draft: Draft,
): Promise<Placed | Problem> {
  const base = (await world.git.mergeBase(pull.baseSha, commit)) ?? pull.baseSha
  const file = (await world.git.diffExact(base, commit)).find((one) => one.path === draft.path)
  if (!file) return 'path'
  const side = draft.side ?? 'RIGHT'
  const common = {
    path: draft.path,
    body: draft.body,
    originalCommit: commit,
    commit,
    lineCommit: side === 'LEFT' ? base : commit,
  }
  if (draft.file) {
    const none = { originalLine: null, originalStartLine: null, line: null, startLine: null, startSide: null }
    return { ...common, ...none, side, subject: 'file', originalPosition: 1, position: 1, diffHunk: '' }
  }
  // `position` is the old way: it says hunk and side by itself.
  const byPosition = file.hunks
    .flatMap((hunk) => hunk.lines.map((line) => ({ hunk, line })))
    .find((one) => one.line.position === draft.position)
  const found = draft.line === undefined ? byPosition : findLine(file, side, draft.line)
  if (!found) return 'line'
  const line = draft.line ?? found.line.right ?? found.line.left ?? 0
  if (draft.startLine !== undefined) {
    const start = findLine(file, draft.startSide ?? side, draft.startLine)
    if (!start || start.hunk !== found.hunk) return 'hunk'
    if (start.line.position >= found.line.position) return 'order'
  }
  const startLine = draft.startLine ?? null
  return {
    ...common,
    side: draft.line === undefined && found.line.right === null ? 'LEFT' : side,
    startSide: startLine === null ? null : (draft.startSide ?? side),
    subject: 'line',
    originalLine: line,
    originalStartLine: startLine,
    line,
    startLine,
    originalPosition: found.line.position,
    position: found.line.position,
    diffHunk: hunkUntil(found.hunk, found.line),
  }
}

function addComment(
  world: World,
  pull: number,
  review: Review,
  user: Person,
  placed: Placed,
  replyTo?: ReviewComment,
): ReviewComment {
  const id = nextId(world)
  const thread: Thread = replyTo
    ? (world.threads.get(replyTo.thread) as Thread)
    : { id: nextId(world), pull, resolved: false, resolvedBy: null }
  world.threads.set(thread.id, thread)
  const comment: ReviewComment = {
    ...placed,
    id,
    pull,
    review: review.id,
    thread: thread.id,
    inReplyTo: replyTo ? (replyTo.inReplyTo ?? replyTo.id) : null,
    user,
    createdAt: now(),
    updatedAt: now(),
    minimized: null,
  }
  world.reviewComments.set(id, comment)
  return comment
}

function addReview(
  world: World,
  pull: number,
  user: Person,
  commit: string,
  body: string,
  state: Review['state'],
): Review {
  const review: Review = { id: nextId(world), pull, body, state, commit, user, submittedAt: now() }
  world.reviews.set(review.id, review)
  return review
}

const STATES = { COMMENT: 'COMMENTED', APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED' } as const

async function knownCommit(call: Call, pull: PullData): Promise<string> {
  const given = call.body.commit_id
  if (given === undefined || given === pull.headSha) return pull.headSha
  const ofPull = await call.world.git.log([`${pull.baseSha}..${pull.headSha}`])
  if (ofPull.some((one) => one.sha === given)) return String(given)
  throw new Refusal(422, 'Unprocessable Entity', ['The commit_id is not part of the pull request'])
}

async function createReview(call: Call): Promise<Answer> {
  const { world } = call
  const issue = findPull(call)
  const event = call.body.event as keyof typeof STATES | undefined
  const body = text(call, 'body', 'PullRequestReview') ?? ''
  const drafts = ((call.body.comments as Json[] | undefined) ?? []).map(draftOf)
  if (event === 'REQUEST_CHANGES' && body.trim() === '') {
    throw new Refusal(422, 'Unprocessable Entity', [
      'You need to leave a comment indicating the requested changes.',
    ])
  }
  if (event === 'COMMENT' && body.trim() === '' && drafts.length === 0) {
    throw new Refusal(422, 'Unprocessable Entity', ["Body can't be blank"])
  }
  if (event === 'APPROVE' && call.user.login === 'github-actions[bot]' && !world.actionsMayOpenPullRequests) {
    throw new Refusal(422, 'Unprocessable Entity', [
      'GitHub Actions is not permitted to approve pull requests.',
    ])
  }
  if (event !== 'COMMENT' && event !== undefined && call.user.id === issue.user.id) {
    const what = event === 'APPROVE' ? 'approve' : 'request changes on'
    throw new Refusal(422, 'Unprocessable Entity', [`Can not ${what} your own pull request`])
  }
  const commit = await knownCommit(call, issue.pull)
  const placed: Placed[] = []
  const problems = new Set<string>()
  for (const draft of drafts) {
    limited(draft.body, 'PullRequestReviewComment')
    if (draft.body.trim() === '') problems.add("Body can't be blank")
    const one = await resolve(world, issue.pull, commit, draft)
    if (typeof one === 'string') problems.add(WORDS[world.lineErrors][one])
    else placed.push(one)
  }
  // Nothing of the review is posted then, and nothing says which comment it was.
  if (problems.size > 0) throw new Refusal(422, 'Unprocessable Entity', [[...problems].join(', ')])
  const review = addReview(world, issue.number, call.user, commit, body, event ? STATES[event] : 'PENDING')
  for (const one of placed) addComment(world, issue.number, review, call.user, one)
  issue.updatedAt = now()
  return { status: 200, body: reviewPayload(world, review) }
}

const FIELDS: Record<Problem, string> = {
  path: 'path',
  line: 'line',
  hunk: 'start_line',
  order: 'start_line',
}
const FIELD_WORDS: Record<Problem, string> = {
  path: 'pull_request_review_thread.path is invalid',
  line: 'pull_request_review_thread.line must be part of the diff',
  hunk: 'pull_request_review_thread.start_line must be part of the same hunk as the line.',
  order: 'pull_request_review_thread.start_line must precede the end line.',
}

async function createComment(call: Call): Promise<Answer> {
  const { world } = call
  const issue = findPull(call)
  const body = text(call, 'body', 'PullRequestReviewComment')
  if (!body) throw invalid('PullRequestReviewComment', 'body', 'missing_field')
  if (typeof call.body.in_reply_to === 'number') return reply(call, call.body.in_reply_to)
  const commit = await knownCommit(call, issue.pull)
  const placed = await resolve(world, issue.pull, commit, draftOf(call.body))
  if (typeof placed === 'string') {
    const resource = 'PullRequestReviewComment'
    throw new Refusal(422, 'Validation Failed', [
      {
        resource,
        code: 'custom',
        field: `pull_request_review_thread.${FIELDS[placed]}`,
        message: FIELD_WORDS[placed],
      },
      { resource, code: 'missing_field', field: 'pull_request_review_thread.diff_hunk' },
    ])
  }
  const review = addReview(world, issue.number, call.user, commit, '', 'COMMENTED')
  const comment = addComment(world, issue.number, review, call.user, placed)
  return { status: 201, body: reviewCommentPayload(world, comment) }
}

function reply(call: Call, to: number): Answer {
  const { world } = call
  const issue = findPull(call)
  const parent = world.reviewComments.get(to)
  const body = text(call, 'body', 'PullRequestReviewComment')
  if (!parent || parent.pull !== issue.number) throw notFound()
  if (!body) throw invalid('PullRequestReviewComment', 'body', 'missing_field')
  return { status: 201, body: reviewCommentPayload(world, replyTo(world, parent, call.user, body)) }
}

/** A reply, as a review of its own with one comment: that is how GitHub keeps it. */
export function replyTo(world: World, parent: ReviewComment, user: Person, body: string): ReviewComment {
  const review = addReview(world, parent.pull, user, parent.commit, '', 'COMMENTED')
  return addComment(world, parent.pull, review, user, { ...parent, body }, parent)
}

function find(call: Call): ReviewComment {
  const found = call.world.reviewComments.get(Number(call.params.comment_id))
  if (!found) throw notFound()
  return found
}

function findReview(call: Call): Review {
  const found = call.world.reviews.get(Number(call.params.review_id))
  if (!found || found.pull !== findPull(call).number) throw notFound()
  return found
}

function listComments(call: Call, all: ReviewComment[]): Promise<Answer> {
  const sorted = call.query.direction === 'desc' ? [...all].reverse() : all
  return listed(call, sorted, (one) => reviewCommentPayload(call.world, one))
}

/** Deletes a comment, and with the last of a thread the thread, with the last of a bodiless review the review. */
export function deleteReviewComment(world: World, comment: ReviewComment): void {
  world.reviewComments.delete(comment.id)
  const left = [...world.reviewComments.values()]
  if (!left.some((one) => one.thread === comment.thread)) world.threads.delete(comment.thread)
  const review = world.reviews.get(comment.review)
  if (review && review.body === '' && !left.some((one) => one.review === review.id))
    world.reviews.delete(review.id)
}

export const reviews: Record<string, Handler> = {
  'pulls/create-review': createReview,
  'pulls/list-reviews': (call) => {
    const { number } = findPull(call)
    const all = [...call.world.reviews.values()].filter((one) => one.pull === number)
    return listed(call, all, (one) => reviewPayload(call.world, one))
  },
  'pulls/get-review': (call) => ({ status: 200, body: reviewPayload(call.world, findReview(call)) }),
  'pulls/update-review': (call) => {
    const review = findReview(call)
    review.body = text(call, 'body', 'PullRequestReview') ?? review.body
    return { status: 200, body: reviewPayload(call.world, review) }
  },
  'pulls/list-comments-for-review': (call) => {
    const review = findReview(call)
    const all = [...call.world.reviewComments.values()].filter((one) => one.review === review.id)
    return listed(call, all, (one) => reviewCommentPayload(call.world, one, true))
  },
  'pulls/list-review-comments': (call) => {
    const { number } = findPull(call)
    return listComments(
      call,
      [...call.world.reviewComments.values()].filter((one) => one.pull === number),
    )
  },
  'pulls/list-review-comments-for-repo': (call) =>
    listComments(call, [...call.world.reviewComments.values()]),
  'pulls/create-review-comment': createComment,
  'pulls/create-reply-for-review-comment': (call) => reply(call, Number(call.params.comment_id)),
  'pulls/get-review-comment': (call) => ({ status: 200, body: reviewCommentPayload(call.world, find(call)) }),
  'pulls/update-review-comment': (call) => {
    const comment = find(call)
    comment.body = text(call, 'body', 'PullRequestReviewComment') ?? comment.body
    comment.updatedAt = now()
    return { status: 200, body: reviewCommentPayload(call.world, comment) }
  },
  'pulls/delete-review-comment': (call) => {
    deleteReviewComment(call.world, find(call))
    return { status: 204 }
  },
}
