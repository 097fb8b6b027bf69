import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

/**
 * The bytes of a regular file, or `too-large`, or `unreadable`. Never follows a link in the last part of the path, never
 * waits for a pipe, and never holds more than `limit` bytes, also when the file grows meanwhile.
 */
export function readBounded(path: string, limit: number): Buffer | 'too-large' | 'unreadable' {
  const read = withFile(path, (file, size) => {
    if (size > limit) return 'too-large'
    const bytes = Buffer.allocUnsafe(size)
    return bytes.subarray(0, fill(file, bytes, 0))
  })
  return read ?? 'unreadable'
}

const window = 1024 ** 2
/** No word that is looked for is longer: one that lies across two windows is in the second, with the end of the first. */
const overlap = 64

/**
 * Looks through a file of any size, a window at a time.
 *
 * @returns whether some window has it; null where it has more than `limit` bytes or can't be read
 */
export function lookThrough(
  path: string,
  limit: number,
  has: (bytes: Buffer) => boolean,
): { found: boolean; size: number } | null {
  return withFile(path, (file, size) => {
    if (size > limit) return null
    const bytes = Buffer.allocUnsafe(overlap + window)
    let kept = 0
    for (let left = size; left > 0; ) {
      const length = fill(file, bytes.subarray(0, kept + Math.min(left, window)), kept)
      if (has(bytes.subarray(0, length))) return { found: true, size }
      if (length === kept) break
      left -= length - kept
      const end = Math.min(overlap, length)
      bytes.copyWithin(0, length - end, length)
      kept = end
    }
    return { found: false, size }
  })
}

/** Reads until the bytes are full or the file ends. @returns how many there are, those `from` the start included */
function fill(file: number, bytes: Buffer, from: number): number {
  let length = from
  while (length < bytes.length) {
    const read = readSync(file, bytes, length, bytes.length - length, null)
    if (read === 0) break
    length += read
  }
  return length
}

/** Null where there is no regular file, or it can't be read. */
function withFile<T>(path: string, read: (file: number, size: number) => T): T | null {
  let file: number
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  } catch {
    return null
  }
  try {
    const stat = fstatSync(file)
    return stat.isFile() ? read(file, stat.size) : null
  } catch {
    return null
  } finally {
    closeSync(file)
  }
}
