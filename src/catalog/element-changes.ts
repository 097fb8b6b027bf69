import { attribution } from './attribution.ts'
import { diffSurfaces } from './diff.ts'
import type { ElementChange } from './element.ts'
import type { Surface } from './surface.ts'
import { covers } from './surface-text.ts'
import { nearestSurface, type ReadGenerated, surfaceVersions } from './surfaces.ts'

/**
 * What breaks on the way from one API version to a later one, `apiVersion` naming the version that brought each.
 * Versions without a surface stand for the nearest older one that has one. Over several steps the two ends are
 * compared, so what a later version took back is not told. Empty where `to` isn't later.
 *
 * Comparing takes a second, so `npm run catalog` compares each two versions beforehand and prints what it finds to
 * `generated/differences.txt`: a line for each change, the pairs of versions that show it before it as
 * `3-7>9-12,8>10-`, by their index: from any of 3 to 7 to any of 9 to 12, and from 8 to 10 or later.
 */
export function elementChangesBetween(from: string, to: string, read: ReadGenerated): ElementChange[] {
  const versions = surfaceVersions()
  const [start, end] = [from, to].map((each) => versions.indexOf(nearestSurface(each) ?? '')) as [
    number,
    number,
  ]
  if (start === -1 || end <= start) return []
  const found: ElementChange[] = []
  for (const line of read('differences.txt').split('\n')) {
    const space = line.indexOf(' ')
    if (space > 0 && crosses(line.slice(0, space), start, end)) found.push(JSON.parse(line.slice(space + 1)))
  }
  return found
}

function crosses(pairs: string, start: number, end: number): boolean {
  return pairs.split(',').some((pair) => {
    const [from, to] = pair.split('>') as [string, string]
    return covers(from, start) && covers(to, end)
  })
}

/** What `elementChangesBetween` reads, worked out anew. @param steps as `readStep` answers them, on the way, oldest first */
export function compareEnds(from: Surface, to: Surface, steps: readonly ElementChange[][]): ElementChange[] {
  const versionOf = attribution(steps.flat())
  return diffSurfaces(from, to).map((each) => ({ ...each, apiVersion: versionOf(each) ?? each.apiVersion }))
}

/** What one version brought, compared with the one before it. */
export function readStep(version: string, read: ReadGenerated): ElementChange[] {
  return JSON.parse(read(`changes/${version}.json`))
}
