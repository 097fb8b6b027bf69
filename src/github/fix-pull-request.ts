import { type Api, all, hasStatus, isApiError, isLimit, postOnce } from './api.ts'
import { listComments } from './checklist-comment.ts'
import { tellDenied } from './denied.ts'
import {
  type BaseTip,
  commitTexts,
  type FixHead,
  fixBranchName,
  hashEdits,
  inspectFixBranch,
  isForeignCommit,
  moveFixBranch,
  type NewTexts,
} from './fix-branch.ts'
import { closeFixBody, fixTitle, isClosedByUs, isFixBody, newFixBody, updateFixBody } from './fix-text.ts'
import type { Author, Identity } from './identity.ts'

export interface FixRequest {
  target: string
  base: BaseTip
  defaultBranch: string
  /** Empty where nothing is left to fix. */
  texts: NewTexts
  /** The body's text above its marker. */
  text: string
  serverUrl: string
}

export interface FixOutcome {
  /** The open fix pull request; null where there is none. */
  pull: { number: number; url: string } | null
  /** What a reader of the run must know; null where all went as asked. */
  sentence: string | null
  /** The sentence is about something to mend. */
  refused?: true
}

/** What GitHub knows of a pull request; only what is read here. */
interface RawPull {
  number: number
  html_url: string
  state: string
  body: string | null
  merged_at: string | null
  user: Author | null
  head: { sha: string }
}

/**
 * Brings the one fix pull request of this target and base to where it belongs: opened, brought up to date, rebuilt on a
 * base that moved, closed when nothing is left, and left alone where a person has taken over.
 */
export async function keepFixPullRequest(
  api: Api,
  identity: Identity,
  request: FixRequest,
): Promise<FixOutcome> {
  const branch = fixBranchName(request.target, request.base.branch, request.defaultBranch)
  try {
    return await keep(api, identity, request, branch)
  } catch (error) {
    if (!isApiError(error) || isLimit(error) || error.status === 401 || error.status >= 500) throw error
    return { pull: null, sentence: tellRefused(error, request, api, branch), refused: true }
  }
}

async function keep(api: Api, identity: Identity, request: FixRequest, branch: string): Promise<FixOutcome> {
  const pulls = await listPulls(api, branch)
  const open = pulls.find(({ state }) => state === 'open') ?? null
  const head = await inspectFixBranch(api, branch)
  const last = pulls[0]
  if (request.texts.size === 0) return await closeWhereNothingIsLeft(api, identity, branch, open, last, head)

  if (head !== null && !head.ours) return leaveAlone(branch, open)
  if (open === null && last !== undefined && last.merged_at === null && !isClosedByUs(last.body ?? '')) {
    // Deleting a branch closes its pull request; where it held a person's commits, that is what we told them to do.
    if (head !== null || !(await isForeignCommit(api, last.head.sha))) {
      return {
        pull: null,
        sentence: `Somebody closed the fix pull request #${last.number} without merging it, so it is left alone; reopen it to have it kept up to date again.`,
      }
    }
  }
  const after = await bringBranchUpToDate(api, request, branch, head)
  if (after === null) return await closeWhereNothingIsLeft(api, identity, branch, open, last, head)
  if (!after.ours) return leaveAlone(branch, open)
  const pull = open ?? (await openPull(api, identity, request, branch))
  await bringBodyUpToDate(api, identity, pull, request.text)
  return found(pull)
}

/** @returns what stands on the branch, or null where the texts are the base's already */
async function bringBranchUpToDate(
  api: Api,
  { base, texts, target }: FixRequest,
  branch: string,
  head: FixHead | null,
): Promise<FixHead | null> {
  const edits = hashEdits(texts)
  if (head !== null && head.edits === edits && head.parent === base.sha) return head
  const commit = await commitTexts(api, base, texts, fixTitle(target))
  return commit === null ? null : await moveFixBranch(api, branch, commit, edits, head)
}

async function openPull(
  api: Api,
  identity: Identity,
  { target, base, text }: FixRequest,
  branch: string,
): Promise<RawPull> {
  const look = async () => (await listPulls(api, branch)).find(({ state }) => state === 'open') ?? null
  try {
    const pull = await postOnce<RawPull>(
      api,
      async () => {
        const { data } = await api.octokit.rest.pulls.create({
          ...api.at,
          title: fixTitle(target),
          head: branch,
          base: base.branch,
          body: newFixBody(text),
        })
        return data
      },
      look,
    )
    identity.learn(pull.user)
    return pull
  } catch (error) {
    // Two runs at once: GitHub takes one pull request for a branch and refuses the other.
    const other = hasStatus(error, 422) ? await look() : null
    if (other === null) throw error
    return other
  }
}

/** The title is set once and then a person's; of the body only our own, unedited part is. */
async function bringBodyUpToDate(api: Api, identity: Identity, pull: RawPull, text: string): Promise<void> {
  const body = updateFixBody(pull.body ?? '', text)
  if (body === null || (await identity.ownAmong([pull])).length === 0) return
  await api.octokit.rest.pulls.update({ ...api.at, pull_number: pull.number, body })
}

/** The word first and the branch last: a run that breaks off between two steps is finished by the next one. */
async function closeWhereNothingIsLeft(
  api: Api,
  identity: Identity,
  branch: string,
  open: RawPull | null,
  last: RawPull | undefined,
  head: FixHead | null,
): Promise<FixOutcome> {
  if (open === null) {
    if (head?.ours && last?.state === 'closed' && isClosedByUs(last.body ?? '')) {
      await deleteBranch(api, branch)
    }
    return { pull: null, sentence: null }
  }
  if (head !== null && !head.ours) return leaveAlone(branch, open)
  const body = open.body ?? ''
  const own = isFixBody(body) ? await identity.ownAmong([open]) : []
  if (own.length === 0) {
    const sentence = `Nothing is left to fix, but the fix pull request #${open.number} has no longer the text that Restripe wrote, so closing it is left to you.`
    return { ...found(open), sentence }
  }
  await sayLastWord(api, identity, open.number)
  await api.octokit.rest.pulls.update({
    ...api.at,
    pull_number: open.number,
    state: 'closed',
    body: closeFixBody(body),
  })
  if (head !== null) await deleteBranch(api, branch)
  return {
    pull: null,
    sentence: `Nothing is left to fix, so the fix pull request #${open.number} is closed.`,
  }
}

async function sayLastWord(api: Api, identity: Identity, number: number): Promise<void> {
  const word = 'Nothing is left to fix: the base branch has every one of these changes by now. Closing.'
  const said = async () => {
    const same = (await listComments(api, number)).filter(({ body }) => body === word)
    return (await identity.ownAmong(same))[0] ?? null
  }
  if ((await said()) !== null) return
  await postOnce<unknown>(
    api,
    () => api.octokit.rest.issues.createComment({ ...api.at, issue_number: number, body: word }),
    said,
  )
}

async function deleteBranch(api: Api, branch: string): Promise<void> {
  try {
    await api.octokit.rest.git.deleteRef({ ...api.at, ref: `heads/${branch}` })
  } catch (error) {
    // Gone already: the repository may delete the branches of closed pull requests by itself.
    if (!hasStatus(error, 404, 422)) throw error
  }
}

function leaveAlone(branch: string, open: RawPull | null): FixOutcome {
  return {
    pull: open === null ? null : { number: open.number, url: open.html_url },
    sentence: `Somebody has committed to the branch ${branch}, so the fix pull request is left alone; delete the branch to have it made afresh.`,
  }
}

function found(pull: RawPull): FixOutcome {
  return { pull: { number: pull.number, url: pull.html_url }, sentence: null }
}

/** Newest first. */
function listPulls(api: Api, branch: string): Promise<RawPull[]> {
  return all(api, 'GET /repos/{owner}/{repo}/pulls', { head: `${api.at.owner}:${branch}`, state: 'all' })
}

function tellRefused(
  error: Error & { status: number },
  request: FixRequest,
  api: Api,
  branch: string,
): string {
  const { serverUrl, base } = request
  if (/not permitted to create or approve pull requests/i.test(error.message)) {
    const compare = `${serverUrl}/${api.at.owner}/${api.at.repo}/compare/${escapeRef(base.branch)}...${escapeRef(branch)}?expand=1`
    return `The fix is on the branch ${branch}, but the repository does not let Actions open pull requests; switch on Settings → Actions → General → "Allow GitHub Actions to create and approve pull requests", or open it by hand: ${compare}`
  }
  if (hasStatus(error, 403, 404)) {
    const what = 'The fix pull request was not made'
    return tellDenied(error, { what, permission: 'contents: write` and `pull-requests: write', fork: false })
  }
  return `The fix pull request was not made: GitHub answered ${error.status}, ${error.message.slice(0, 300)}.`
}

function escapeRef(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/')
}
