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
  // The oldest of two is the one that stays, for every run that looks.
  const oldestFirst = [...posted].sort((a, b) => a.id - b.id)
  const inPlace = matchPlaces(oldestFirst, planned)
  const open = new Map(planned.map((comment) => [keyOf(comment.fingerprints), comment]))
  const plannedFor = new Set(planned.flatMap((comment) => comment.fingerprints))
  const taken = new Set([...inPlace.values()].map(({ fingerprints }) => keyOf(fingerprints)))
  const answered = new Set<string>()
  for (const comment of oldestFirst) {
    const there = inPlace.get(comment.id)
    if (there !== undefined) {
      if (!isSameText(comment.body, there.body)) sync.update.push({ id: comment.id, body: there.body })
      sync.keep.push(comment.id)
      continue
    }
    const key = keyOf(comment.fingerprints)
    const match = open.get(key)
    const stays = match === undefined ? isBeyondDiff(comment) : isSameText(comment.body, match.body)
    const first = !taken.has(key)
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

/**
 * Posted comments that stand on a planned one's very lines and are about the same findings, or say the same: of two
 * calls that are alike, the second takes the first one's name once that is fixed, and its comment is the one to stay.
 */
function matchPlaces(
  posted: readonly PostedComment[],
  planned: readonly ReviewComment[],
): Map<number, ReviewComment> {
  const matches = new Map<number, ReviewComment>()
  const open = new Map(planned.map((comment) => [placeOf(comment), comment]))
  for (const isMatch of [
    (a: PostedComment, b: ReviewComment) => keyOf(a.fingerprints) === keyOf(b.fingerprints),
    (a: PostedComment, b: ReviewComment) => isSameText(withoutMarker(a.body), withoutMarker(b.body)),
  ]) {
    for (const comment of posted) {
      const there = comment.line === null ? undefined : open.get(placeOf(comment))
      if (there === undefined || matches.has(comment.id) || !isMatch(comment, there)) continue
      matches.set(comment.id, there)
      open.delete(placeOf(there))
    }
  }
  return matches
}

function placeOf({
  path,
  line,
  startLine,
}: {
  path: string
  line: number | null
  startLine: number | null
}): string {
  return `${path}:${startLine}-${line}`
}

/** GitHub may give line ends and blanks at the ends back otherwise than they were posted. */
export function isSameText(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n').trim() === b.replaceAll('\r\n', '\n').trim()
}

function withoutMarker(body: string): string {
  return body.replace(MARKER, '')
}

function keyOf(fingerprints: readonly string[]): string {
  return [...fingerprints].sort().join(' ')
}

const MARKER = /<!-- restripe:finding ([0-9a-f]{4,64}(?:[ ,]+[0-9a-f]{4,64})*) -->/

/** The fingerprints that a comment's hidden marker names; null where it carries none. */
export function readMarker(body: string): string[] | null {
  const marker = MARKER.exec(body)
  return marker?.[1]?.split(/[ ,]+/) ?? null
}
