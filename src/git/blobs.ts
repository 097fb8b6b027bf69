import { createHash } from 'node:crypto'
import { git } from './git.ts'

/** The hash by which git knows a file's content: SHA-1 of `blob <length>\0<bytes>`, 40 hex digits. */
export function blobSha(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/**
 * The bytes of many blobs, in one process. A hash that the repository lacks (a partial clone) is left out.
 *
 * @param shas 40 hex digits each
 */
export async function readBlobs(folder: string, shas: readonly string[]): Promise<Map<string, Buffer>> {
  const blobs = new Map<string, Buffer>()
  if (shas.length === 0) return blobs
  const output = await git(folder, ['cat-file', '--batch', '--buffer'], {
    input: `${[...new Set(shas)].join('\n')}\n`,
    timeout: 300_000,
  })
  for (let at = 0; at < output.length; ) {
    const newline = output.indexOf(10, at)
    const [sha = '', type, size] = output.toString('latin1', at, newline).split(' ')
    at = newline + 1
    // `<hash> missing` has no content after it.
    if (type === 'missing' || size === undefined) continue
    blobs.set(sha, output.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return blobs
}
