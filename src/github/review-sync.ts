import type { ReviewComment } from '../report/review-plan.ts'

/** A review comment of ours as it stands at GitHub. */
export interface PostedComment {
  id: number
  fingerprints: string[]
  body: string
  path: string
  /** Null where the lines it was about are gone from the diff: GitHub calls that outdated. */
  line: number | null
  startLine: number | null
  /** Anyone answered it; such a comment is never deleted. */
  replied: boolean
}

/** What has to happen so that the pull request carries the planned comments, each once. */
export interface ReviewSync {
  post: ReviewComment[]
  update: { id: number; body: string }[]
  remove: number[]
  /** Ids of comments that stay as they are, or with new words. */
  keep: number[]
}

/**
 * Matches what is posted with what is planned, by fingerprints: a comment whose lines only moved stays.
 *
 * @param alive every finding of the run; a comment whose finding is alive but beyond the diff stays too
 */
export function syncReview(
  posted: readonly PostedComment[],
  planned: readonly ReviewComment[],
  alive: ReadonlySet<string>,
): ReviewSync {
  const sync: ReviewSync = { post: [], update: [], remove: [], keep: [] }
  const open = new Map(planned.map((comment) => [keyOf(comment.fingerprints), comment]))
  const plannedFor = new Set(planned.flatMap((comment) => comment.fingerprints))
  const taken = new Set<string>()
  const answered = new Set<string>()
  // The oldest of two is the one that stays, for every run that looks.
  for (const comment of [...posted].sort((a, b) => a.id - b.id)) {
    const key = keyOf(comment.fingerprints)
    const match = open.get(key)
    const stays = match === undefined ? isBeyondDiff(comment) : fits(comment, match)
    const first = !taken.has(key)
    if (first && match !== undefined && stays === 'new-words') {
      sync.update.push({ id: comment.id, body: match.body })
    }
    if (first && stays) taken.add(key)
    else if (comment.replied) for (const fingerprint of comment.fingerprints) answered.add(fingerprint)
    if ((first && stays) || comment.replied) sync.keep.push(comment.id)
    else sync.remove.push(comment.id)
  }
  // A thread that people talk in already says it; saying it again beside it would be noise.
  sync.post = planned.filter(
    ({ fingerprints }) =>
      !taken.has(keyOf(fingerprints)) && !fingerprints.every((fingerprint) => answered.has(fingerprint)),
  )
  return sync

  function isBeyondDiff({ fingerprints }: PostedComment): boolean {
    return fingerprints.some((one) => alive.has(one)) && !fingerprints.some((one) => plannedFor.has(one))
  }
}

/** Whether a posted comment can stand for the planned one; its suggestion belongs to the lines it was posted on. */
function fits(posted: PostedComment, planned: ReviewComment): boolean | 'new-words' {
  if (isSameText(posted.body, planned.body)) return true
  const sameLines =
    posted.path === planned.path && posted.line === planned.line && posted.startLine === planned.startLine
  return sameLines ? 'new-words' : false
}

/** GitHub may give line ends and blanks at the ends back otherwise than they were posted. */
export function isSameText(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n').trim() === b.replaceAll('\r\n', '\n').trim()
}

function keyOf(fingerprints: readonly string[]): string {
  return [...fingerprints].sort().join(' ')
}

/** The fingerprints that a comment's hidden marker names; null where it carries none. */
export function readMarker(body: string): string[] | null {
  const marker = /<!-- restripe:finding ([0-9a-f]{4,64}(?:[ ,]+[0-9a-f]{4,64})*) -->/.exec(body)
  return marker?.[1]?.split(/[ ,]+/) ?? null
}
