import { type Api, all, hasStatus, postOnce } from './api.ts'
import type { Author, Identity } from './identity.ts'
import { isSameText } from './review-sync.ts'

/** What GitHub knows of an issue comment; only what is read here. */
export interface RawComment {
  id: number
  body?: string
  html_url: string
  user: Author | null
}

export interface ChecklistText {
  /** The comment's body; `previous` is what stands there now, with people's ticks, or null. */
  render: (previous: string | null) => string
  /** Whether a body carries the checklist's hidden marker. */
  isChecklist: (body: string) => boolean
  /** Whether there is enough to say to begin a comment; one that exists is kept up to date anyway. */
  worthPosting: boolean
}

/**
 * Keeps one checklist comment on a pull request: written where there is none, updated where its text differs.
 *
 * @param comments as listed before, {@link listComments}
 * @returns its page, or null where there is none
 */
export async function keepChecklist(
  api: Api,
  identity: Identity,
  number: number,
  comments: readonly RawComment[],
  text: ChecklistText,
): Promise<string | null> {
  const [oldest, ...younger] = await ownChecklists(identity, comments, text)
  for (const { id } of younger) await remove(api, id)
  if (oldest === undefined)
    return text.worthPosting ? await write(api, identity, number, comments, text) : null
  if (isSameText(text.render(oldest.body ?? ''), oldest.body ?? '')) return oldest.html_url
  return (await update(api, oldest, text)) ?? (await write(api, identity, number, comments, text))
}

export function listComments(api: Api, number: number): Promise<RawComment[]> {
  return all(api, 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number: number })
}

/** Reads the comment once more, for a box may have been ticked since; null where it was deleted meanwhile. */
async function update(api: Api, { id }: RawComment, text: ChecklistText): Promise<string | null> {
  try {
    const { data } = await api.octokit.rest.issues.getComment({ ...api.at, comment_id: id })
    const body = text.render(data.body ?? '')
    if (!isSameText(body, data.body ?? '')) {
      await api.octokit.rest.issues.updateComment({ ...api.at, comment_id: id, body })
    }
    return data.html_url
  } catch (error) {
    if (hasStatus(error, 404)) return null
    throw error
  }
}

async function write(
  api: Api,
  identity: Identity,
  number: number,
  before: readonly RawComment[],
  text: ChecklistText,
): Promise<string> {
  const body = text.render(null)
  const old = new Set(before.map(({ id }) => id))
  const posted = await postOnce<RawComment>(
    api,
    async () =>
      (await api.octokit.rest.issues.createComment({ ...api.at, issue_number: number, body }))
        .data as RawComment,
    async () => {
      const fresh = (await listComments(api, number)).filter((comment) => !old.has(comment.id))
      return fresh.find((comment) => isSameText(comment.body ?? '', body)) ?? null
    },
  )
  identity.learn(posted.user)
  // Another run may have written at the same time: both look again, and the younger comment of two goes.
  const [oldest, ...younger] = await ownChecklists(identity, await listComments(api, number), text)
  for (const { id } of younger) await remove(api, id)
  return (oldest ?? posted).html_url
}

async function ownChecklists(
  identity: Identity,
  comments: readonly RawComment[],
  text: ChecklistText,
): Promise<RawComment[]> {
  const own = await identity.ownAmong(comments.filter(({ body }) => text.isChecklist(body ?? '')))
  return own.sort((a, b) => a.id - b.id)
}

async function remove(api: Api, id: number): Promise<void> {
  try {
    await api.octokit.rest.issues.deleteComment({ ...api.at, comment_id: id })
  } catch (error) {
    if (!hasStatus(error, 404)) throw error
  }
}
