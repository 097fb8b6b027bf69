import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import type { Source, SourceSet } from '../scanner/source.ts'
import { UserError } from '../user-error.ts'
import { lookThrough, readBounded } from './bounded-read.ts'
import {
  byPath,
  DEFAULT_LIMITS,
  decode,
  mentionsStripe,
  type ReadLimits,
  sizeLimit,
  tooLarge,
} from './candidates.ts'
import { type PathFilter, pathFilter } from './path-filter.ts'
import { isInside, repositoryTop, walk } from './walk.ts'

export interface ReadOptions extends PathFilter {
  limits?: ReadLimits
  /**
   * Nothing outside this folder is read, whatever links or `..` say. By default the repository that the scanned folder
   * is in, or the scanned folder itself where it is in none.
   */
  workspaceRoot?: string
}

/**
 * Reads a folder, each file once. `.gitignore` files are honoured, from the top of the repository down.
 *
 * @param root the scanned folder, absolute or relative to the process's
 * @throws UserError when it is missing, no folder, or outside the workspace
 */
export async function readSources(root: string, options: ReadOptions): Promise<SourceSet> {
  const folder = realFolder(root)
  const workspace =
    options.workspaceRoot === undefined
      ? (repositoryTop(folder) ?? folder)
      : realFolder(options.workspaceRoot)
  if (!isInside(workspace, folder)) {
    throw new UserError(
      `The folder ${root} is outside the workspace ${options.workspaceRoot}; name one inside it.`,
    )
  }
  const limits = options.limits ?? DEFAULT_LIMITS
  const judge = pathFilter(options)
  const found = walk(folder, { workspace, judge, maxFiles: limits.files, maxTexts: limits.texts })

  const set: SourceSet = { sources: [], files: 0, skipped: found.skipped }
  let room = limits.totalBytes
  let look = limits.lookBytes
  // One after the other: with warm caches a synchronous read costs a third of an asynchronous one, and the compiler
  // that follows takes far longer than either.
  for (const { path, real, kind, context } of found.candidates) {
    const bytes = readBounded(real, Math.min(sizeLimit(kind, limits), room))
    if (bytes === 'too-large') {
      const seen = lookThrough(real, look, mentionsStripe)
      look -= seen?.size ?? 0
      const skipped = tooLarge(path, kind, seen?.found ?? null)
      if (skipped === null) continue
      set.files++
      set.skipped.push(skipped)
      continue
    }
    if (!Buffer.isBuffer(bytes)) {
      set.files++
      set.skipped.push({ path, reason: bytes })
      continue
    }
    const decoded = decode(bytes, kind)
    if (kind === 'text' && decoded === null) continue
    room -= bytes.length
    set.files++
    if (decoded === null) continue
    if ('reason' in decoded) set.skipped.push({ path, reason: decoded.reason })
    else set.sources.push(sourceOf(path, decoded.text, context))
  }
  set.sources.sort(byPath)
  set.skipped.sort(byPath)
  return set
}

export function sourceOf(path: string, text: string, context: boolean): Source {
  return context ? { path, text, context } : { path, text }
}

/**
 * The real path of a folder.
 *
 * @param name what messages call it, if not by its path
 */
export function realFolder(path: string, name = path): string {
  let real: string
  let isFolder: boolean
  try {
    real = realpathSync(path)
    isFolder = statSync(real).isDirectory()
  } catch {
    throw new UserError(`There is no folder ${name}; check the path.`)
  }
  if (!isFolder) throw new UserError(`${name} is a file; name the folder that it is in.`)
  try {
    accessSync(real, constants.R_OK | constants.X_OK)
  } catch {
    throw new UserError(`The folder ${name} can't be read; check its permissions.`)
  }
  return real
}
