import type { ReviewComment } from '../report/review-plan.ts'
import { type Api, all, hasStatus, postOnce } from './api.ts'
import type { Author, Identity } from './identity.ts'
import type { PullRequest } from './pull-request.ts'
import { type PostedComment, readMarker, syncReview } from './review-sync.ts'

/** What GitHub knows of a review comment; only what is read here. */
export interface RawReviewComment {
  id: number
  body: string
  path: string
  line?: number | null
  start_line?: number | null
  in_reply_to_id?: number
  pull_request_review_id: number | null
  user: Author | null
}

export interface ReviewResult {
  /** The page of the newest review that carries a comment of this run's plan; null where there is none. */
  url: string | null
  /** Planned comments that GitHub would not take, for lines off the diff; nothing of them is posted. */
  refused: ReviewComment[]
}

/**
 * Brings the pull request's review comments to the plan with one review: posts what is new, keeps what is there,
 * takes away what is gone unless somebody answered it, and of two runs' comments leaves the older.
 *
 * @param comments as listed before, {@link listReviewComments}
 * @param alive fingerprints of all findings of the run
 * @param replan the plan's comments that still fit the pull request as it is at GitHub now
 */
export async function postReview(
  api: Api,
  identity: Identity,
  pull: PullRequest,
  comments: readonly RawReviewComment[],
  planned: readonly ReviewComment[],
  alive: ReadonlySet<string>,
  replan: (planned: readonly ReviewComment[]) => Promise<ReviewComment[]>,
): Promise<ReviewResult> {
  const own = await ownComments(identity, comments)
  const sync = syncReview(own, planned, alive)
  let reviewId = newestReview(comments, sync.keep)
  let refused: ReviewComment[] = []
  if (sync.post.length > 0) {
    const outcome = await post(api, pull, comments, sync.post, replan)
    refused = outcome.refused
    if (outcome.review !== null) {
      identity.learn(outcome.review.user)
      reviewId = outcome.review.id
    }
  }
  for (const { id, body } of sync.update) {
    await ignoreGone(api.octokit.rest.pulls.updateReviewComment({ ...api.at, comment_id: id, body }))
  }
  for (const id of sync.remove) await remove(api, id)
  if (sync.post.length > refused.length) {
    reviewId = await keepOldest(api, identity, pull, reviewId, new Set(sync.keep))
  }
  return { url: reviewId === null ? null : `${pull.url}#pullrequestreview-${reviewId}`, refused }
}

export function listReviewComments(api: Api, number: number): Promise<RawReviewComment[]> {
  return all(api, 'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', { pull_number: number })
}

interface PostedReview {
  id: number
  user: Author | null
}

async function post(
  api: Api,
  pull: PullRequest,
  before: readonly RawReviewComment[],
  planned: readonly ReviewComment[],
  replan: (planned: readonly ReviewComment[]) => Promise<ReviewComment[]>,
): Promise<{ review: PostedReview | null; refused: ReviewComment[] }> {
  try {
    return { review: await createReview(api, pull, before, planned), refused: [] }
  } catch (error) {
    if (!hasStatus(error, 422)) throw error
  }
  // One comment off the diff and GitHub posts nothing, nor says which; the diff as it is now knows.
  const fitting = await replan(planned)
  if (fitting.length === 0 || fitting.length === planned.length)
    return { review: null, refused: [...planned] }
  const refused = planned.filter((comment) => !fitting.includes(comment))
  try {
    return { review: await createReview(api, pull, before, fitting), refused }
  } catch (error) {
    if (!hasStatus(error, 422)) throw error
    return { review: null, refused: [...planned] }
  }
}

/**
 * No body of its own: the comments say everything, and a review without body goes away with its last comment.
 */
function createReview(
  api: Api,
  pull: PullRequest,
  before: readonly RawReviewComment[],
  planned: readonly ReviewComment[],
): Promise<PostedReview> {
  const old = new Set(before.map(({ id }) => id))
  return postOnce(
    api,
    async () => {
      const { data } = await api.octokit.rest.pulls.createReview({
        ...api.at,
        pull_number: pull.number,
        commit_id: pull.headSha,
        event: 'COMMENT',
        comments: planned.map(({ path, line, startLine, body }) => ({
          path,
          line,
          side: 'RIGHT',
          ...(startLine === null ? {} : { start_line: startLine, start_side: 'RIGHT' }),
          body,
        })),
      })
      return { id: data.id, user: data.user }
    },
    async () => {
      const wanted = new Set(planned.map(({ body }) => body))
      const fresh = (await listReviewComments(api, pull.number)).filter(
        ({ id, body }) => !old.has(id) && wanted.has(body),
      )
      const [first] = fresh
      if (first === undefined || first.pull_request_review_id === null) return null
      return { id: first.pull_request_review_id, user: first.user }
    },
  )
}

/**
 * Another run may have posted at the same time: both look again, and the younger comment of two goes.
 *
 * @param kept what this run found and left: never one of two
 */
async function keepOldest(
  api: Api,
  identity: Identity,
  pull: PullRequest,
  reviewId: number | null,
  kept: ReadonlySet<number>,
): Promise<number | null> {
  const comments = await listReviewComments(api, pull.number)
  const own = await ownComments(identity, comments)
  const seen = new Set<string>()
  const gone = new Set<number>()
  for (const { id, fingerprints, replied } of own.sort((a, b) => a.id - b.id)) {
    const key = [...fingerprints].sort().join(' ')
    if (seen.has(key) && !replied && !kept.has(id)) gone.add(id)
    seen.add(key)
  }
  for (const id of gone) await remove(api, id)
  const left = comments.filter(({ id }) => !gone.has(id))
  if (left.some((comment) => comment.pull_request_review_id === reviewId)) return reviewId
  return newestReview(
    left,
    own.map(({ id }) => id),
  )
}

async function ownComments(
  identity: Identity,
  comments: readonly RawReviewComment[],
): Promise<PostedComment[]> {
  const replied = new Set(comments.flatMap(({ in_reply_to_id }) => in_reply_to_id ?? []))
  const marked = comments.filter(({ body, in_reply_to_id }) => !in_reply_to_id && readMarker(body) !== null)
  const own = await identity.ownAmong(marked)
  return own.map((comment) => ({
    id: comment.id,
    fingerprints: readMarker(comment.body) ?? [],
    body: comment.body,
    path: comment.path,
    line: comment.line ?? null,
    startLine: comment.start_line ?? null,
    replied: replied.has(comment.id),
  }))
}

function newestReview(comments: readonly RawReviewComment[], ids: readonly number[]): number | null {
  const reviews = comments
    .filter(({ id }) => ids.includes(id))
    .map((comment) => comment.pull_request_review_id ?? 0)
  return reviews.length === 0 ? null : Math.max(...reviews)
}

function remove(api: Api, id: number): Promise<void> {
  return ignoreGone(api.octokit.rest.pulls.deleteReviewComment({ ...api.at, comment_id: id }))
}

/** Somebody else, or the same request repeated after a broken connection, may have deleted it already. */
async function ignoreGone(request: Promise<unknown>): Promise<void> {
  try {
    await request
  } catch (error) {
    if (!hasStatus(error, 404)) throw error
  }
}
