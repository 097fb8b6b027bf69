import { structuredPatch } from 'diff'
import { byPath, candidateKind } from '../files/candidates.ts'
import { parseHunks } from '../report/diff-hunks.ts'
import type { DiffFile, DiffHunk } from '../report/review-plan.ts'
import type { Source } from '../scanner/source.ts'
import { blobSha, readBlobs } from './blobs.ts'
import { git, splitNul } from './git.ts'
import { listTree, SUBMODULE } from './read-sources-at.ts'
import { mergeBase } from './refs.ts'
import { pairRenames } from './renames.ts'

/**
 * What a pull request from `head` into `base` would show as its diff: from where the two parted to `head`, with three
 * lines of context as on GitHub. Paths are relative to the folder, and only what is below it is listed, sorted by path.
 *
 * @param folder absolute, in the repository
 * @param base hash from `resolveRef`
 * @param head hash from `resolveRef`
 */
export async function diffBetween(folder: string, base: string, head: string): Promise<DiffFile[]> {
  const parted = await mergeBase(folder, base, head)
  // Plumbing, so that no setting of the user's changes the form; the names come from `--raw -z`, the hunks from `-p`.
  const common = [
    'diff-tree',
    '-r',
    '-M',
    '--relative',
    '--no-ext-diff',
    '--no-textconv',
    '--ignore-submodules=all',
  ]
  const [raw, patch] = await Promise.all([
    git(folder, [...common, '--raw', '-z', '--abbrev=40', parted, head]),
    git(folder, [...common, '-p', '-U3', '--no-color', '--src-prefix=a/', '--dst-prefix=b/', parted, head]),
  ])
  const patches = splitPatches(patch.toString('utf8'))
  const files: DiffFile[] = []
  let next = 0
  for (const { status, path } of parseRaw(splitNul(raw))) {
    // A file that became a link, or the reverse, is two patches: away with the one, here is the other.
    if (status === 'T') next++
    files.push({ path, status: STATUS[status] ?? 'modified', hunks: parseHunks(patches[next++] ?? '') })
  }
  return files.sort(byPath)
}

/**
 * The same for the files as they are on disk, uncommitted changes included, which git isn't asked about: comparing them
 * would run the filters that the repository's settings name.
 *
 * @param sources what `readSources` read in that folder; other files are not in the diff, nor those of submodules
 */
export async function diffWorkingTree(
  folder: string,
  base: string,
  head: string,
  sources: readonly Source[],
): Promise<DiffFile[]> {
  const parted = await mergeBase(folder, base, head)
  const tree = await listTree(folder, parted)
  const submodules = [...tree, ...(await listTree(folder, head))]
    .filter(({ mode }) => mode === SUBMODULE)
    .map(({ path }) => `${path}/`)
  const own = sources.filter(({ path }) => !submodules.some((other) => path.startsWith(other)))
  const entries = tree.filter(({ mode }) => mode !== SUBMODULE)
  const before = new Map(entries.map((entry) => [entry.path, entry]))
  // To hash a text takes less than to have git unpack what it was.
  const differing = own.filter(({ path, text }) => before.get(path)?.sha !== blobSha(text))
  const present = new Set(own.map(({ path }) => path))
  const gone = entries.filter(
    ({ path }) => !present.has(path) && candidateKind(path.slice(path.lastIndexOf('/') + 1)) !== null,
  )
  const added = own.filter(({ path }) => !before.has(path))
  const blobs = await readBlobs(folder, [
    ...differing.flatMap(({ path }) => before.get(path)?.sha ?? []),
    ...(added.length > 0 ? gone.filter(({ size }) => size <= MAX_COMPARED).map(({ sha }) => sha) : []),
  ])
  const renamed = pairRenames(
    added,
    gone.flatMap(({ path, sha }) => {
      const bytes = blobs.get(sha)
      return bytes === undefined ? [] : [{ path, text: bytes.toString('utf8') }]
    }),
  )
  const files: DiffFile[] = []
  for (const { path, text } of differing) {
    const oldPath = renamed.get(path) ?? path
    const entry = before.get(oldPath)
    const old = entry === undefined ? undefined : blobs.get(entry.sha)?.toString('utf8')
    if (old === text && oldPath === path) continue
    const hunks = old === text ? [] : hunksBetween(old ?? '', text)
    const status = old === undefined ? 'added' : oldPath === path ? 'modified' : 'renamed'
    if (hunks.length > 0 || status !== 'modified') files.push({ path, status, hunks })
  }
  const moved = new Set(renamed.values())
  for (const { path } of gone) if (!moved.has(path)) files.push({ path, status: 'removed', hunks: [] })
  return files.sort(byPath)
}

/** Bytes; a file that is gone and longer than this was not renamed, as far as we look. */
const MAX_COMPARED = 1024 ** 2

/** The hunks that lead from one text to another, with three lines of context. */
export function hunksBetween(before: string, after: string): DiffHunk[] {
  // A checkout with `core.autocrlf` has other line ends than the commit, and no other difference.
  const stripTrailingCr = after.includes('\r\n') && !before.includes('\r\n')
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 3, stripTrailingCr })
  const header = (hunk: (typeof hunks)[number]) =>
    `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`
  return hunks.flatMap((hunk) => parseHunks([header(hunk), ...hunk.lines].join('\n')))
}

const STATUS: Record<string, DiffFile['status']> = {
  A: 'added',
  C: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'modified',
}

/** `:<mode> <mode> <sha> <sha> <status>`, then the path; a rename has two, the old one first. */
function parseRaw(fields: string[]): { status: string; path: string }[] {
  const files: { status: string; path: string }[] = []
  for (let at = 0; at < fields.length; ) {
    const status = /([A-Z])\d*$/.exec(fields[at++] ?? '')?.[1] ?? 'M'
    if (status === 'R' || status === 'C') at++
    files.push({ status, path: fields[at++] ?? '' })
  }
  return files
}

/** One patch a file. Every line of content starts with a sign, so a line that starts with `diff --git ` is a header. */
function splitPatches(output: string): string[] {
  const patches: string[][] = []
  for (const line of output.split('\n')) {
    if (line.startsWith('diff --git ')) patches.push([])
    patches.at(-1)?.push(line)
  }
  return patches.map((lines) => lines.join('\n'))
}
