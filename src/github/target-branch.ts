import type { RunContext } from './event.ts'

/** Where the fix pull request goes, or why there is none. */
export type FixTarget = { branch: string } | { sentence: string }

/**
 * The default branch, for one fix pull request per repository is enough; `mode: fix` takes the branch of the run.
 *
 * @param defaultBranch of the repository
 */
export function fixTarget(context: RunContext, defaultBranch: string): FixTarget {
  const { mode, pullRequest, ref } = context
  if (pullRequest?.fork) {
    return {
      sentence:
        'The pull request comes from a fork, so the token is read-only and no fix pull request is made.',
    }
  }
  const branch =
    pullRequest?.baseRef ?? (ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : null)
  if (branch === null) {
    return { sentence: 'The run is not on a branch, so no fix pull request is made; run it on a branch.' }
  }
  if (branch !== defaultBranch && mode !== 'fix') {
    return {
      sentence: `The fix pull request is made for the default branch, ${quoteBranch(defaultBranch)}, only; set "mode: fix" to have one into ${quoteBranch(branch)}.`,
    }
  }
  return { branch }
}

function quoteBranch(name: string): string {
  return JSON.stringify(name.slice(0, 100))
}
