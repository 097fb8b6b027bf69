import { compareApiVersions } from './api-version.ts'
import type { Surface } from './surface.ts'
import { decodeSurface } from './surface-text.ts'
import { knownVersions } from './versions.ts'

/** Reads the text of a file below `generated/`; the doors supply it, for the core touches no disk. */
export type ReadGenerated = (file: string) => string

/** The API versions that have a surface, oldest first. */
export function surfaceVersions(): string[] {
  return knownVersions().flatMap((each) => (each.stripeNode === null ? [] : [each.version]))
}

/** The newest version with a surface that is not after `version`, or the oldest with one; null if there is none. */
export function nearestSurface(version: string): string | null {
  const versions = surfaceVersions()
  return versions.findLast((each) => compareApiVersions(each, version) <= 0) ?? versions[0] ?? null
}

/** The surface of a version that `surfaceVersions` names. Reads 2 MB: keep the result. Not to be changed: parts are shared. */
export function loadSurface(version: string, read: ReadGenerated): Surface {
  return decodeSurface(read('surfaces.txt'), version)
}
