// Real git for tests: repositories from plain maps of path to text, with nothing of this machine's settings.
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export type Files = Record<string, string | Uint8Array | null>

/** Who commits; dates are fixed so the same files give the same commits. */
export interface Author {
  name: string
  email: string
}

const TESTER: Author = { name: 'Tess Ter', email: 'tess@example.com' }
const FIRST_COMMIT = Date.UTC(2024, 6, 1, 12) / 1000

/** The whole environment of git: no user's and no system's settings reach it. */
export function gitEnvironment(author: Author = TESTER, seconds = FIRST_COMMIT): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: join(tmpdir(), 'restripe-tests-no-such-home'),
    LC_ALL: 'C.UTF-8',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_COMMITTER_NAME: author.name,
    GIT_COMMITTER_EMAIL: author.email,
    GIT_AUTHOR_DATE: `@${seconds} +0000`,
    GIT_COMMITTER_DATE: `@${seconds} +0000`,
  }
}

export class GitError extends Error {
  override name = 'GitError'
  exitCode: number
  constructor(args: readonly string[], exitCode: number, stderr: string) {
    super(`git ${args.join(' ')}: ${stderr.trim() || `exit ${exitCode}`}`)
    this.exitCode = exitCode
  }
}

/** Runs git in a folder and gives its output's bytes. */
export function gitBytes(
  cwd: string,
  args: readonly string[],
  options: { input?: string | Uint8Array; env?: Record<string, string> } = {},
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      ['-c', 'protocol.file.allow=always', ...args],
      { cwd, env: { ...gitEnvironment(), ...options.env }, encoding: 'buffer', maxBuffer: 1 << 28 },
      (error, stdout, stderr) => {
        if (!error) resolve(stdout)
        else reject(new GitError(args, Number(error.code ?? -1), stderr.toString()))
      },
    )
    child.stdin?.on('error', () => {})
    child.stdin?.end(options.input ?? '')
  })
}

/** The same as text, without the last line end. */
export async function git(
  cwd: string,
  args: readonly string[],
  options: { input?: string | Uint8Array; env?: Record<string, string> } = {},
): Promise<string> {
  return (await gitBytes(cwd, args, options)).toString('utf8').replace(/\n$/, '')
}

const folders: string[] = []

/** A new folder below the system's temporary one; `removeTemporaryFolders` takes all of them away. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `restripe-${name}-`))
  folders.push(folder)
  return folder
}

/** For `afterAll`. */
export function removeTemporaryFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

/** Writes files below a folder; `null` deletes. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path)
    if (content === null) {
      rmSync(target, { force: true })
      continue
    }
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
}

/** An empty repository with a work tree on `branch`. */
export async function initRepository(branch = 'main'): Promise<string> {
  const folder = temporaryFolder('repository')
  await git(folder, ['init', '--quiet', `--initial-branch=${branch}`])
  return folder
}

/** Commits these changes on the branch that is checked out; each commit is a minute after the one before. */
export async function commit(
  folder: string,
  files: Files,
  message: string,
  author: Author = TESTER,
): Promise<string> {
  const before = await git(folder, ['log', '-1', '--format=%ct']).catch(() => '')
  const seconds = before === '' ? FIRST_COMMIT : Number(before) + 60
  writeFiles(folder, files)
  await git(folder, ['add', '--all', '--force'])
  await git(folder, ['commit', '--quiet', '--allow-empty', '--no-gpg-sign', '-m', message], {
    env: gitEnvironment(author, seconds),
  })
  return git(folder, ['rev-parse', 'HEAD'])
}

/** Makes a branch at `from` (default: where HEAD is) and checks it out. */
export async function branch(folder: string, name: string, from = 'HEAD'): Promise<void> {
  await git(folder, ['checkout', '--quiet', '-B', name, from])
}

/** A bare copy, as a server keeps it. */
export async function bareClone(folder: string): Promise<string> {
  const bare = join(temporaryFolder('bare'), 'repository.git')
  await git(folder, ['clone', '--quiet', '--bare', folder, bare])
  await git(bare, ['remote', 'remove', 'origin'])
  return bare
}

/**
 * A workspace as actions/checkout leaves it for `pull_request`: depth 1, detached at `refs/pull/N/merge`,
 * with no branch and no history; `depth: 0` is its `fetch-depth: 0`.
 */
export async function checkout(bare: string, ref: string, depth = 1): Promise<string> {
  const workspace = temporaryFolder('workspace')
  await git(workspace, ['init', '--quiet', '--initial-branch=main'])
  await git(workspace, ['remote', 'add', 'origin', `file://${bare}`])
  const target = ref.startsWith('refs/pull/')
    ? ref.replace('refs/pull/', 'refs/remotes/pull/')
    : `refs/remotes/origin/${ref.replace('refs/heads/', '')}`
  const refspecs = [`+${ref}:${target}`]
  if (depth === 0) refspecs.push('+refs/heads/*:refs/remotes/origin/*')
  await git(workspace, [
    ...['fetch', '--quiet', '--no-tags', '--prune', '--no-recurse-submodules'],
    ...(depth > 0 ? [`--depth=${depth}`] : []),
    ...['origin', ...refspecs],
  ])
  await git(workspace, ['checkout', '--quiet', '--force', '--detach', target])
  return workspace
}
