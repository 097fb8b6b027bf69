import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

/**
 * The bytes of a regular file, or `too-large`, or `unreadable`. Never follows a link in the last part of the path, never
 * waits for a pipe, and never holds more than `limit` bytes, also when the file grows meanwhile.
 */
export function readBounded(path: string, limit: number): Buffer | 'too-large' | 'unreadable' {
  let file: number
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  } catch {
    return 'unreadable'
  }
  try {
    const stat = fstatSync(file)
    if (!stat.isFile()) return 'unreadable'
    if (stat.size > limit) return 'too-large'
    const bytes = Buffer.allocUnsafe(stat.size)
    let length = 0
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, null)
      if (read === 0) break
      length += read
    }
    return bytes.subarray(0, length)
  } catch {
    return 'unreadable'
  } finally {
    closeSync(file)
  }
}
