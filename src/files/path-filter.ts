import { globMatcher } from '../scanner/glob.ts'
import type { CandidateKind } from './candidates.ts'

export interface PathFilter {
  /** Globs, relative to the scanned folder; empty means everything. */
  paths: readonly string[]
  pathsIgnore: readonly string[]
}

/** `wanted`; `context`: read for what it says about others; `no`: not even looked at. */
export type Verdict = 'wanted' | 'context' | 'no'

/**
 * Judges a path by the globs of `paths` and `paths-ignore`. Manifests and settings stay as context where `paths` leaves
 * them out, for the version that the wanted code is on stands in them.
 */
export function pathFilter({
  paths,
  pathsIgnore,
}: PathFilter): (path: string, kind: CandidateKind) => Verdict {
  const wanted = matcher(paths)
  const ignored = matcher(pathsIgnore)
  return (path, kind) => {
    if (ignored?.(path)) return 'no'
    if (wanted === null || wanted(path)) return 'wanted'
    return kind === 'code' || kind === 'text' ? 'no' : 'context'
  }
}

/** As in a workflow's `paths:`, a folder's name stands for everything below it, and `*.ts` for the top level only. */
function matcher(globs: readonly string[]): ((path: string) => boolean) | null {
  if (globs.length === 0) return null
  const patterns = globs.flatMap((glob) => {
    const clean = glob.replace(/^\.?\/+/, '').replace(/\/+$/, '')
    return clean === '' || clean === '.' ? ['**'] : [clean, `${clean}/**`]
  })
  return globMatcher(patterns)
}
