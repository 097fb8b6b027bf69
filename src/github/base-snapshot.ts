import { blobSha } from '../git/blobs.ts'
import type { Source, SourceSet } from '../scanner/source.ts'
import type { PullRequestFile } from './diff.ts'
import { BLOBS_FETCHED } from './limits.ts'
import { reversePatch } from './patch.ts'

/** One file of a git tree. */
export interface TreeFile {
  path: string
  /** `100644`, `100755`; links (`120000`) and submodules are not files that edits go into. */
  mode: string
  sha: string
}

export interface SnapshotInput {
  /** What the runner checked out: the branch itself, or its merge with a pull request's head. */
  workspace: SourceSet
  /** The scanned folder below the repository's root, `` for the root. */
  folder: string
  /** Every regular file at the tip of the branch that the fix goes into, by path from the repository's root. */
  tree: ReadonlyMap<string, TreeFile>
  /** What the pull request changes; empty outside of one. */
  files: readonly PullRequestFile[]
  /** The branch has moved on since the checkout: it may have files that the workspace lacks. */
  moved: boolean
  /** Whether a path below the folder is one that the scan reads. */
  isCandidate: (path: string) => boolean
  /** The text of a blob; null where it is no text. */
  readBlob: (sha: string) => Promise<string | null>
}

export interface Snapshot {
  set: SourceSet
  /** Whether it differs from the workspace, so that it has to be scanned for itself. */
  differs: boolean
  /** More files differ than are worth asking for; the branch has moved too far from the checkout. */
  incomplete: boolean
}

/**
 * The candidates as they are on the branch that the fix goes into, whatever the workspace holds: the fix pull request
 * is a function of that branch only, and a pull request's own lines never leak into it.
 *
 * Most texts come from the workspace (git's object id tells that they are the same), others by taking the pull
 * request's patch back, and the rest is asked for.
 */
export async function readSnapshot(input: SnapshotInput): Promise<Snapshot> {
  const { workspace, folder, tree, files, isCandidate } = input
  const prefix = folder === '' ? '' : `${folder}/`
  const held = new Map(workspace.sources.map((source) => [prefix + source.path, source]))
  const changes = new Map(files.map((file) => [file.previous_filename ?? file.filename, file]))
  const skipped = new Set(workspace.skipped.map(({ path }) => prefix + path))
  const wanted = new Set([...held.keys(), ...changes.keys(), ...(input.moved ? tree.keys() : [])])
  const sources: Source[] = []
  let differs = false
  let fetched = 0

  for (const path of [...wanted].sort()) {
    const entry = tree.get(path)
    const source = held.get(path)
    if (entry === undefined) {
      if (source !== undefined) differs = true
      continue
    }
    const inFolder = path.startsWith(prefix) ? path.slice(prefix.length) : null
    if (inFolder === null || skipped.has(path) || !isCandidate(inFolder)) continue
    if (source !== undefined && blobSha(source.text) === entry.sha) {
      sources.push(source)
      continue
    }
    differs = true
    let before = asCommitted(source, entry.sha) ?? takeBack(changes.get(path), held, entry.sha)
    if (before === null) {
      if (++fetched > BLOBS_FETCHED) return { set: workspace, differs, incomplete: true }
      before = await input.readBlob(entry.sha)
    }
    if (before !== null) sources.push({ ...source, path: inFolder, text: before })
  }
  return { set: { ...workspace, sources }, differs, incomplete: false }
}

/** The text where the checkout has converted its line ends, as git does on Windows. */
function asCommitted(source: Source | undefined, sha: string): string | null {
  const text = source?.text.replaceAll('\r\n', '\n')
  return text !== undefined && blobSha(text) === sha ? text : null
}

/** The text before the pull request, where its patch leads there; the blob's id proves it. */
function takeBack(
  file: PullRequestFile | undefined,
  held: ReadonlyMap<string, Source>,
  sha: string,
): string | null {
  if (file === undefined) return null
  const after = file.status === 'removed' ? '' : held.get(file.filename)?.text
  if (after === undefined) return null
  if (file.patch === undefined) return blobSha(after) === sha ? after : null
  const before = reversePatch(after, file.patch)
  return before !== null && blobSha(before) === sha ? before : null
}
