import {
  byPath,
  type CandidateKind,
  candidateKind,
  DEFAULT_LIMITS,
  decode,
  hasUsableName,
  isForeignFolder,
  mentionsStripe,
  sizeLimit,
  tooLarge,
} from '../files/candidates.ts'
import { enterScope, GIT_IGNORE_LIMIT, type IgnoreScope, isGitIgnored } from '../files/git-ignore.ts'
import { type PathFilter, pathFilter } from '../files/path-filter.ts'
import { type ReadOptions, sourceOf } from '../files/read-sources.ts'
import type { SourceSet } from '../scanner/source.ts'
import { UserError } from '../user-error.ts'
import { readBlobs } from './blobs.ts'
import { GitRefused, git, splitNul } from './git.ts'

interface TreeEntry {
  /** Relative to the scanned folder. */
  path: string
  mode: string
  sha: string
  /** Bytes. */
  size: number
}

/** The mode of a commit of another repository. */
export const SUBMODULE = '160000'

interface Wanted extends TreeEntry {
  kind: CandidateKind
  context: boolean
}

/**
 * Reads a folder as it is in a commit, by the same rules as `readSources` reads the disk. Links are never followed: what
 * they lead to in the commit is read where it is.
 *
 * @param folder the scanned folder, absolute, in the repository
 * @param commit hash from `resolveRef`
 */
export async function readSourcesAt(
  folder: string,
  commit: string,
  options: ReadOptions,
): Promise<SourceSet> {
  const limits = options.limits ?? DEFAULT_LIMITS
  const entries = await listTree(folder, commit)
  const set: SourceSet = { sources: [], files: 0, skipped: [] }
  const wanted: Wanted[] = []
  /** Too large to read, and looked through. */
  const large: Wanted[] = []
  let room = limits.totalBytes
  let look = limits.lookBytes
  let texts = 0
  for (const entry of await select(folder, entries, options)) {
    if (entry.mode === '120000') {
      if (await leavesFolder(folder, entry))
        set.skipped.push({ path: entry.path, reason: 'outside-workspace' })
      continue
    }
    if (!hasUsableName(entry.path)) {
      set.skipped.push({ path: entry.path, reason: 'unreadable' })
      continue
    }
    const isLarge = entry.size > Math.min(sizeLimit(entry.kind, limits), room)
    if (isLarge && entry.size <= look) {
      look -= entry.size
      large.push(entry)
      continue
    }
    if (isLarge) {
      set.files++
      set.skipped.push({ path: entry.path, reason: 'too-large' })
      continue
    }
    room -= entry.size
    if (entry.kind === 'text') {
      if (++texts <= limits.texts) wanted.push(entry)
      else if (texts === limits.texts + 1) set.skipped.push({ path: entry.path, reason: 'too-many-files' })
      continue
    }
    if (set.files >= limits.files) {
      set.skipped.push({ path: entry.path, reason: 'too-many-files' })
      break
    }
    set.files++
    wanted.push(entry)
  }
  const shas = [...wanted, ...large].map((entry) => entry.sha)
  const blobs = await readBlobs(folder, shas)
  for (const { path, sha, kind } of large) {
    const bytes = blobs.get(sha)
    const skipped = tooLarge(path, kind, bytes === undefined ? null : mentionsStripe(bytes))
    if (skipped === null) continue
    set.files++
    set.skipped.push(skipped)
  }
  for (const { path, sha, kind, context } of wanted) {
    const bytes = blobs.get(sha)
    const decoded = bytes === undefined ? ({ reason: 'unreadable' } as const) : decode(bytes, kind)
    if (decoded === null) continue
    if (kind === 'text') set.files++
    if ('reason' in decoded) set.skipped.push({ path, reason: decoded.reason })
    else set.sources.push(sourceOf(path, decoded.text, context))
  }
  set.sources.sort(byPath)
  set.skipped.sort(byPath)
  return set
}

/** Every blob, link and submodule below the folder in a commit. */
export async function listTree(folder: string, commit: string): Promise<TreeEntry[]> {
  let output: Buffer
  try {
    // In a subfolder, ls-tree lists that subfolder with paths relative to it.
    output = await git(folder, ['ls-tree', '-r', '-z', '-l', commit])
  } catch (error) {
    if (!(error instanceof GitRefused)) throw error
    throw new UserError(
      `The commit ${commit.slice(0, 12)} can't be read (${error.message.split('\n')[0]}); fetch it again.`,
    )
  }
  const entries: TreeEntry[] = []
  for (const record of splitNul(output)) {
    // <mode> blob <sha> <padded size>\t<path>
    const match = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t/.exec(record)
    if (match === null) continue
    const [head, mode = '', , sha = '', size] = match
    entries.push({ path: record.slice(head.length), mode, sha, size: Number(size) })
  }
  return entries
}

async function select(folder: string, entries: TreeEntry[], filter: PathFilter): Promise<Wanted[]> {
  const judge = pathFilter(filter)
  const isIgnored = await ignoredIn(folder, entries)
  const wanted: Wanted[] = []
  for (const entry of entries.sort(byPath)) {
    if (entry.mode === SUBMODULE) continue
    const folders = entry.path.split('/')
    const kind = candidateKind(folders.pop() ?? '')
    if (kind === null || folders.some(isForeignFolder) || isIgnored(entry.path)) continue
    const verdict = judge(entry.path, kind)
    if (verdict !== 'no') wanted.push({ ...entry, kind, context: verdict === 'context' })
  }
  return wanted
}

/**
 * Whether a committed file is one that the commit's own `.gitignore` files name. The disk is read without those, and the
 * same tree must give the same findings however it is read.
 */
async function ignoredIn(folder: string, entries: TreeEntry[]): Promise<(path: string) => boolean> {
  const files = entries.filter(
    ({ path, mode, size }) =>
      /(?:^|\/)\.gitignore$/.test(path) && mode !== '120000' && size <= GIT_IGNORE_LIMIT,
  )
  const blobs = await readBlobs(
    folder,
    files.map(({ sha }) => sha),
  )
  const texts = new Map(files.map(({ path, sha }) => [path.slice(0, -'.gitignore'.length), blobs.get(sha)]))
  const scopes = new Map<string, { scope: IgnoreScope | null; ignored: boolean }>()
  const enter = (base: string): { scope: IgnoreScope | null; ignored: boolean } => {
    const known = scopes.get(base)
    if (known !== undefined) return known
    const outer =
      base === ''
        ? { scope: null, ignored: false }
        : enter(base.slice(0, base.lastIndexOf('/', base.length - 2) + 1))
    const text = texts.get(base)
    const ignored = outer.ignored || (base !== '' && isGitIgnored(outer.scope, base))
    const entered = {
      scope: text === undefined ? outer.scope : enterScope(outer.scope, base, text.toString('utf8')),
      ignored,
    }
    scopes.set(base, entered)
    return entered
  }
  return (path) => {
    const { scope, ignored } = enter(path.slice(0, path.lastIndexOf('/') + 1))
    return ignored || isGitIgnored(scope, path)
  }
}

async function leavesFolder(folder: string, link: TreeEntry): Promise<boolean> {
  const target = (await readBlobs(folder, [link.sha])).get(link.sha)?.toString('utf8') ?? ''
  if (target.startsWith('/')) return true
  let depth = link.path.split('/').length - 1
  for (const part of target.split('/')) {
    if (part === '..') depth--
    else if (part !== '.' && part !== '') depth++
    if (depth < 0) return true
  }
  return false
}
