import { compareApiVersions } from '../catalog/api-version.ts'
import { elementChangesBetween } from '../catalog/element-changes.ts'
import { versionChanges } from '../catalog/index.ts'
import type { Surface } from '../catalog/surface.ts'
import { surfaceLoader } from '../catalog/surface-loader.ts'
import { nearestSurface, type ReadGenerated, surfaceVersions } from '../catalog/surfaces.ts'
import { buildJump, type Jump, noJump } from './jump.ts'

/** The surfaces and jumps of one run towards one target, each made once. */
export interface VersionsAtHand {
  target: Surface
  /**
   * The version whose surface stands for the one that the code is on; where that is unknown, the one before the
   * target.
   */
  standIn(from: string | null): string
  surface(version: string): Surface
  /** What changed on the way from a version with a surface to the target; nothing where it isn't older. */
  jumpFrom(version: string): Jump
}

export function versionsAtHand(to: string, read: ReadGenerated): VersionsAtHand {
  const surface = surfaceLoader(read)
  const jumps = new Map<string, Jump>()
  const versions = surfaceVersions()
  const target = nearestSurface(to) as string
  return {
    get target() {
      return surface(target)
    },
    surface,
    standIn: (from) =>
      (from === null ? versions[versions.indexOf(target) - 1] : nearestSurface(from)) ?? target,
    jumpFrom(version) {
      const known = jumps.get(version)
      if (known) return known
      const isOlder = compareApiVersions(version, target) < 0
      const jump = isOlder
        ? buildJump(elementChangesBetween(version, target, read, surface), versionChanges, {
            from: version,
            to,
            surface: surface(version),
          })
        : noJump
      jumps.set(version, jump)
      return jump
    },
  }
}
