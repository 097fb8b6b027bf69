import { git } from './git.ts'

/** Whoever makes the commits of a demonstration; nobody's real name, and the same hashes on every machine. */
const IDENTITY = {
  GIT_AUTHOR_NAME: 'Restripe demo',
  GIT_AUTHOR_EMAIL: 'demo@example.com',
  GIT_AUTHOR_DATE: '2024-06-21T09:00:00Z',
  GIT_COMMITTER_NAME: 'Restripe demo',
  GIT_COMMITTER_EMAIL: 'demo@example.com',
  GIT_COMMITTER_DATE: '2024-06-21T09:00:00Z',
}

/** Makes an empty repository in a folder of our own, on branch `main`. */
export async function makeRepository(folder: string): Promise<void> {
  await git(folder, ['init', '--quiet', '--initial-branch=main', '--template='])
}

/** Commits everything in the folder. */
export async function commitAll(folder: string, message: string): Promise<void> {
  await git(folder, ['-c', 'core.autocrlf=false', 'add', '--all'])
  const args = ['-c', 'commit.gpgSign=false', 'commit', '--quiet', '--no-verify', '-m', message]
  await git(folder, args, { env: IDENTITY })
}

export async function startBranch(folder: string, name: string): Promise<void> {
  await git(folder, ['checkout', '--quiet', '-b', name])
}
