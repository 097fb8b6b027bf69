import { compareApiVersions } from '../catalog/api-version.ts'
import { elementChangesBetween } from '../catalog/element-changes.ts'
import { type AllSurfaces, readAllSurfaces } from '../catalog/history-surfaces.ts'
import { versionChanges } from '../catalog/index.ts'
import { sdkChangesBetween, sdkReleaseFor } from '../catalog/sdk-changes.ts'
import { majorOf } from '../catalog/sdk-surface.ts'
import type { Surface } from '../catalog/surface.ts'
import { surfaceLoader } from '../catalog/surface-loader.ts'
import { nearestSurface, type ReadGenerated, surfaceVersions } from '../catalog/surfaces.ts'
import { type EarlyNotice, earlyNotice } from './early-notice.ts'
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
  /**
   * What changed on the way from a version with a surface to the target; nothing where it isn't older.
   *
   * @param sdk the `stripe` release that the code has, `21.0.1`; null: the last one that pins the version
   */
  jumpFrom(version: string, sdk: string | null): Jump
}

/** @param advice whether jumps also hold what the target still has and Stripe advises against */
export function versionsAtHand(to: string, read: ReadGenerated, advice = false): VersionsAtHand {
  const surface = surfaceLoader(read)
  const jumps = new Map<string, Jump>()
  const versions = surfaceVersions()
  const target = nearestSurface(to) as string
  let all: AllSurfaces | undefined
  const early = new Map<string, EarlyNotice>()
  const earlyFor = (version: string): EarlyNotice => {
    all ??= readAllSurfaces(read('surfaces.txt'))
    const notice = early.get(version) ?? earlyNotice(surface(version), surface(target), all)
    early.set(version, notice)
    return notice
  }
  return {
    get target() {
      return surface(target)
    },
    surface,
    standIn: (from) =>
      (from === null ? versions[versions.indexOf(target) - 1] : nearestSurface(from)) ?? target,
    jumpFrom(version, sdk) {
      const release = sdk ?? sdkReleaseFor(version)
      const key = `${version} ${majorOf(release)}`
      const known = jumps.get(key)
      if (known) return known
      const isOlder = compareApiVersions(version, target) < 0
      const rows = isOlder ? elementChangesBetween(version, target, read) : []
      // Majors of the SDK also change within one API version.
      const own = sdkChangesBetween(release, sdkReleaseFor(target))
      const jump =
        rows.length + own.length === 0 && !isOlder && !advice
          ? noJump
          : buildJump([...rows, ...own], versionChanges, {
              from: version,
              to,
              surface: surface(version),
              ...(advice ? { early: earlyFor(version) } : {}),
            })
      jumps.set(key, jump)
      return jump
    },
  }
}
