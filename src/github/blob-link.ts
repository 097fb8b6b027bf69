import type { RunContext } from './event.ts'

/**
 * Addresses of lines at a commit.
 *
 * @param folder the scanned folder below the repository's root, `` for the root
 */
export function linkTo(
  { serverUrl, owner, repo }: Pick<RunContext, 'serverUrl' | 'owner' | 'repo'>,
  sha: string,
  folder: string,
): (path: string, line: number) => string {
  const prefix = folder === '' ? '' : `${folder}/`
  return (path, line) =>
    `${serverUrl}/${owner}/${repo}/blob/${sha}/${(prefix + path).split('/').map(encodeURIComponent).join('/')}#L${line}`
}
