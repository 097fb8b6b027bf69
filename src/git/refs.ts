import { quote } from '../config/permissions.ts'
import { UserError } from '../user-error.ts'
import { GitRefused, git } from './git.ts'

/**
 * The commit that a name stands for: a branch, a tag, a commit, or a branch that only `origin` has.
 *
 * @returns the commit's hash
 * @throws UserError naming the ref and how to get it
 */
export async function resolveRef(folder: string, ref: string): Promise<string> {
  for (const name of [ref, `origin/${ref}`]) {
    const hash = await commitOf(folder, name)
    if (hash !== null) return hash
  }
  throw new UserError(
    `There is no commit ${quote(ref)} in this repository; fetch it first (\`git fetch origin ${shellWord(ref)}\`), or in a ` +
      'workflow let actions/checkout fetch everything with `fetch-depth: 0`.',
  )
}

/** The commit at which the two lines of work parted: what a pull request's diff starts from. */
export async function mergeBase(folder: string, base: string, head: string): Promise<string> {
  try {
    return (await git(folder, ['merge-base', base, head])).toString('utf8').trim()
  } catch (error) {
    if (!(error instanceof GitRefused)) throw error
    throw new UserError(
      `The commits ${base.slice(0, 12)} and ${head.slice(0, 12)} have no common ancestor here; if the clone is shallow, run ` +
        '`git fetch --unshallow`, or in a workflow let actions/checkout fetch everything with `fetch-depth: 0`.',
    )
  }
}

async function commitOf(folder: string, name: string): Promise<string | null> {
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]
    return (await git(folder, args)).toString('utf8').trim()
  } catch (error) {
    if (!(error instanceof GitRefused)) throw error
    await requireRepository(folder, error)
    return null
  }
}

async function requireRepository(folder: string, refusal: GitRefused): Promise<void> {
  if (/dubious ownership/.test(refusal.message)) {
    throw new UserError(
      `git doesn't trust ${folder}, which belongs to another user; run \`git config --global --add safe.directory ` +
        `${shellWord(folder)}\` first.`,
    )
  }
  try {
    await git(folder, ['rev-parse', '--git-dir'])
  } catch (error) {
    if (!(error instanceof GitRefused)) throw error
    if (/dubious ownership/.test(error.message)) return requireRepository(folder, error)
    throw new UserError(
      `${folder} is in no git repository; a review compares two commits of one, so name a folder in it.`,
    )
  }
}

/** A word to paste into a shell. */
function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word)
    ? word
    : `'${word.replace(/[\p{Cc}\p{Cf}]/gu, '?').replaceAll("'", "'\\''")}'`
}
