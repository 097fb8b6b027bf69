/** Paths of sources: relative to the scanned folder, forward slashes on every system, `.` for the folder itself. */
import { posix } from 'node:path'

export const normalize = posix.normalize
export const dirname = posix.dirname

export function join(folder: string, path: string): string {
  const joined = posix.join(folder, path)
  return joined.length > 1 && joined.endsWith('/') ? joined.slice(0, -1) : joined
}

/** `apps/web/lib/stripe.ts` is below `apps/web`; everything is below `.`. */
export function isBelow(path: string, folder: string): boolean {
  return folder === '.' || path === folder || path.startsWith(`${folder}/`)
}
