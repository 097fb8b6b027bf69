import { namesVersion } from '../report/names-version.ts'
import type { SourceSet } from '../scanner/source.ts'
import type { PullRequestFile } from './diff.ts'
import { reversePatch } from './patch.ts'

/**
 * The sources as they were before the pull request, where it touches what sets a Stripe version; null where it does
 * not. A pull request that bumps the SDK or the pin is judged by the version that it comes from.
 */
export function beforeUpgrade(
  set: SourceSet,
  files: readonly PullRequestFile[],
  folder: string,
): SourceSet | null {
  if (!files.some(({ patch }) => patch !== undefined && touchesVersion(patch))) return null
  const prefix = folder === '' ? '' : `${folder}/`
  const changed = new Map(files.map((file) => [file.filename, file]))
  const sources = set.sources.flatMap((source) => {
    const file = changed.get(prefix + source.path)
    if (file?.status === 'added') return []
    const before = file?.patch === undefined ? null : reversePatch(source.text, file.patch)
    return [before === null ? source : { ...source, text: before }]
  })
  return { ...set, sources }
}

function touchesVersion(patch: string): boolean {
  return namesVersion((patch.match(/^-.*/gm) ?? []).join('\n'))
}
