/**
 * This folder alone starts git. The repository comes from a stranger: none of its hooks, filters, drivers or helpers
 * run, nothing is fetched, nothing is asked, and names never pass a shell.
 */
import { spawn } from 'node:child_process'
import { UserError } from '../user-error.ts'

export class GitMissing extends UserError {
  override name = 'GitMissing'
}

/** git ran and said no; `status` is its exit status, the message its own words. */
export class GitRefused extends Error {
  override name = 'GitRefused'
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export interface GitOptions {
  input?: string
  /** Milliseconds; then git is ended and a `UserError` says so. */
  timeout?: number
  /** Bytes of output at most. */
  maxBytes?: number
  env?: Record<string, string>
}

const SETTINGS = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.quotePath=false',
  'core.attributesFile=/dev/null',
  'core.pager=cat',
  'core.alternateRefsCommand=',
  'credential.helper=',
  'diff.suppressBlankEmpty=false',
  'diff.external=',
  'diff.ignoreSubmodules=all',
  'submodule.recurse=false',
  'gc.auto=0',
  'maintenance.auto=false',
  'protocol.allow=never',
  'log.showSignature=false',
]

const MEGABYTE = 1024 ** 2

/**
 * Runs git in a folder and gives its standard output.
 *
 * @throws GitMissing, GitRefused, or a UserError when it takes too long or says too much
 */
export function git(folder: string, args: readonly string[], options: GitOptions = {}): Promise<Buffer> {
  const { input, timeout = 60_000, maxBytes = 1024 * MEGABYTE } = options
  const settings = SETTINGS.flatMap((setting) => ['-c', setting])
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['--no-pager', '--literal-pathspecs', ...settings, ...args], {
      cwd: folder,
      env: { ...environment(), ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    })
    const output: Buffer[] = []
    const complaints: Buffer[] = []
    let size = 0
    let ended: UserError | null = null
    const end = (reason: string) => {
      ended = new UserError(`git ${args[0]} in ${folder} was ended: ${reason}.`)
      child.kill('SIGKILL')
    }
    const timer = setTimeout(() => end(`it took longer than ${timeout / 1000} seconds`), timeout)
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > maxBytes) end(`it printed more than ${Math.round(maxBytes / MEGABYTE)} MiB`)
      else output.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => {
      if (complaints.length < 100) complaints.push(chunk)
    })
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer)
      reject(
        error.code === 'ENOENT' ? new GitMissing('git is not installed; install it, or use `scan`.') : error,
      )
    })
    child.on('close', (status) => {
      clearTimeout(timer)
      if (ended !== null) reject(ended)
      else if (status === 0) resolve(Buffer.concat(output))
      else reject(new GitRefused(status ?? -1, Buffer.concat(complaints).toString('utf8').trim()))
    })
    // git may end before it has read everything; its exit status tells why.
    child.stdin.on('error', () => {})
    child.stdin.end(input ?? '')
  })
}

/** The user's own environment without what would point git elsewhere (a hook that starts us sets `GIT_DIR`). */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))
  return {
    ...Object.fromEntries(own),
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    LC_ALL: 'C',
  }
}

/** Splits output that git ended with NUL bytes (`-z`). */
export function splitNul(output: Buffer): string[] {
  const parts = output.toString('utf8').split('\0')
  if (parts.at(-1) === '') parts.pop()
  return parts
}
