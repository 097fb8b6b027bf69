import { createHash } from 'node:crypto'
import { type Api, hasStatus, isUnsure, postOnce } from './api.ts'
import type { TreeFile } from './base-snapshot.ts'

/** The tip of the branch that the fix goes into, and everything on it. */
export interface BaseTip {
  branch: string
  sha: string
  treeSha: string
  files: Map<string, TreeFile>
  /** GitHub lists about 100,000 entries of a tree; beyond, files are missing here. */
  complete: boolean
}

/** What stands on the fix branch. */
export interface FixHead {
  sha: string
  /** Made by Restripe and by nobody after it. */
  ours: boolean
  parent: string | null
  /** Hash of the edits that the commit makes, see {@link hashEdits}. */
  edits: string | null
}

/** Path from the repository's root → the file's new text. */
export type NewTexts = ReadonlyMap<string, string>

/** One branch for each target and base, so that every run finds the same one. */
export function fixBranchName(target: string, base: string, defaultBranch: string): string {
  const name = `stripe-upgrade/${target}`
  return base === defaultBranch ? name : `${name}-into-${slug(base)}`
}

/** Distinct branches get distinct slugs: what the letters lose, the hash keeps. */
function slug(branch: string): string {
  const letters = branch
    .replace(/[^0-9A-Za-z]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
  return letters === branch ? letters : `${letters}-${sha256(branch).slice(0, 6)}`
}

/** Same texts, same value: what a later run compares with, without asking for a file. */
export function hashEdits(texts: NewTexts): string {
  const parts = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, text]) => `${path}\0${text}\0`)
  return sha256(parts.join(''))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Null where there is no such branch. */
export async function fetchBase(api: Api, branch: string): Promise<BaseTip | null> {
  try {
    const { data } = await api.octokit.rest.repos.getBranch({ ...api.at, branch })
    const treeSha = data.commit.commit.tree.sha
    const { data: tree } = await api.octokit.rest.git.getTree({
      ...api.at,
      tree_sha: treeSha,
      recursive: '1',
    })
    const files = tree.tree.filter(
      ({ type, mode }) => type === 'blob' && (mode === '100644' || mode === '100755'),
    )
    return {
      branch,
      sha: data.commit.sha,
      treeSha,
      files: new Map(files.map(({ path, mode, sha }) => [path, { path, mode, sha }])),
      complete: !tree.truncated,
    }
  } catch (error) {
    if (hasStatus(error, 404)) return null
    throw error
  }
}

/** The text of a blob; null where it is not UTF-8. */
export async function fetchText(api: Api, sha: string): Promise<string | null> {
  const { data } = await api.octokit.rest.git.getBlob({ ...api.at, file_sha: sha })
  const bytes = Buffer.from(data.content, 'base64')
  const text = bytes.toString('utf8')
  return Buffer.from(text, 'utf8').equals(bytes) ? text : null
}

/** Null where there is no fix branch. */
export async function inspectFixBranch(api: Api, branch: string): Promise<FixHead | null> {
  try {
    const { data: ref } = await api.octokit.rest.git.getRef({ ...api.at, ref: `heads/${branch}` })
    return await inspectCommit(api, ref.object.sha)
  } catch (error) {
    if (hasStatus(error, 404)) return null
    throw error
  }
}

async function inspectCommit(api: Api, sha: string): Promise<FixHead> {
  const { data: commit } = await api.octokit.rest.git.getCommit({ ...api.at, commit_sha: sha })
  const [parent, ...others] = commit.parents
  return {
    sha: commit.sha,
    // A commit on top, a merge, a rebase by somebody: each leaves a tree that the trailer does not name.
    ours: trailer(commit.message, 'Restripe-Tree') === commit.tree.sha && others.length === 0,
    parent: parent?.sha ?? null,
    edits: trailer(commit.message, 'Restripe-Edits'),
  }
}

/** Whether a commit that no branch may point to any more was a person's; one that is gone tells nothing. */
export async function isForeignCommit(api: Api, sha: string): Promise<boolean> {
  try {
    return !(await inspectCommit(api, sha)).ours
  } catch (error) {
    if (hasStatus(error, 404, 422)) return false
    throw error
  }
}

function trailer(message: string, name: string): string | null {
  return new RegExp(`^${name}: ([0-9a-f]{40,64})$`, 'm').exec(message.replaceAll('\r', ''))?.[1] ?? null
}

/**
 * One commit on top of the base through the API. Without author and committer GitHub signs it for a bot.
 *
 * @returns its hash; null where the texts are those of the base already
 */
export async function commitTexts(
  api: Api,
  base: BaseTip,
  texts: NewTexts,
  title: string,
): Promise<string | null> {
  const makeTree = () =>
    api.octokit.rest.git.createTree({
      ...api.at,
      base_tree: base.treeSha,
      tree: [...texts].map(([path, content]) => ({
        path,
        mode: base.files.get(path)?.mode === '100755' ? '100755' : '100644',
        type: 'blob',
        content,
      })),
    })
  // Objects that nothing points to yet: making one twice does no harm.
  const { data: tree } = await postOnce(api, makeTree, async () => null)
  if (tree.sha === base.treeSha) return null
  const makeCommit = () =>
    api.octokit.rest.git.createCommit({
      ...api.at,
      message: `${title}\n\nRestripe-Tree: ${tree.sha}\nRestripe-Edits: ${hashEdits(texts)}\n`,
      tree: tree.sha,
      parents: [base.sha],
    })
  return (await postOnce(api, makeCommit, async () => null)).data.sha
}

/**
 * Points the fix branch at a commit, unless a person has committed there.
 *
 * @param seen the branch as it was looked at before; null where there was none
 * @returns what stands on the branch afterwards
 */
export async function moveFixBranch(
  api: Api,
  branch: string,
  commit: string,
  edits: string,
  seen: FixHead | null,
): Promise<FixHead> {
  const done = async () =>
    (await inspectFixBranch(api, branch)) ?? { sha: commit, ours: true, parent: null, edits }
  if (seen === null) {
    try {
      await api.octokit.rest.git.createRef({ ...api.at, ref: `refs/heads/${branch}`, sha: commit })
      return { sha: commit, ours: true, parent: null, edits }
    } catch (error) {
      // 422: another run was faster. Unsure: it may be there. Either way the branch itself tells.
      if (!hasStatus(error, 422) && !isUnsure(error)) throw error
      if (isUnsure(error)) await api.settle()
      const now = await inspectFixBranch(api, branch)
      if (now === null && isUnsure(error)) {
        await api.octokit.rest.git.createRef({ ...api.at, ref: `refs/heads/${branch}`, sha: commit })
        return await done()
      }
      if (now === null) throw error
      if (!now.ours || now.edits === edits) return now
      return moveFixBranch(api, branch, commit, edits, now)
    }
  }
  // The API cannot compare and swap, so look as late as can be.
  const now = await inspectFixBranch(api, branch)
  if (now === null) return moveFixBranch(api, branch, commit, edits, null)
  if (!now.ours || now.sha !== seen.sha) return now
  await api.octokit.rest.git.updateRef({ ...api.at, ref: `heads/${branch}`, sha: commit, force: true })
  return { sha: commit, ours: true, parent: null, edits }
}
