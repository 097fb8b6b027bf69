import { readBlobs } from './blobs.ts'
import { listTree } from './read-sources-at.ts'

/**
 * The texts of some files at a commit; a path that it doesn't have is left out.
 *
 * @param folder absolute, in the repository; paths are relative to it
 * @param commit hash from `resolveRef`
 */
export async function textsAt(
  folder: string,
  commit: string,
  paths: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const entries = (await listTree(folder, commit)).filter(({ path }) => paths.has(path))
  const blobs = await readBlobs(
    folder,
    entries.map(({ sha }) => sha),
  )
  return new Map(
    entries.flatMap(({ path, sha }) => {
      const bytes = blobs.get(sha)
      return bytes === undefined ? [] : [[path, bytes.toString('utf8')] as const]
    }),
  )
}
