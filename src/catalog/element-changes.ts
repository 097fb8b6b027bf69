import { diffSurfaces } from './diff.ts'
import type { ElementChange } from './element.ts'
import type { Surface } from './surface.ts'
import { loadSurface, nearestSurface, type ReadGenerated, surfaceVersions } from './surfaces.ts'

/**
 * What breaks on the way from one API version to a later one, `apiVersion` naming the version that brought each.
 * Versions without a surface stand for the nearest older one that has one. One step is read as it was printed; over
 * several, the two ends are compared, so what a later version took back is not told. Empty where `to` isn't later.
 */
export function elementChangesBetween(
  from: string,
  to: string,
  read: ReadGenerated,
  surfaceOf = (version: string): Surface => loadSurface(version, read),
): ElementChange[] {
  const versions = surfaceVersions()
  const [start, end] = [from, to].map((each) => versions.indexOf(nearestSurface(each) ?? '')) as [
    number,
    number,
  ]
  const steps = versions.slice(start + 1, end + 1)
  if (start === -1 || steps.length === 0) return []
  const printed = steps.map((version) => readStep(version, read))
  if (printed.length === 1) return printed[0] as ElementChange[]

  const broughtBy = new Map(printed.flat().map((each) => [keyOf(each), each.apiVersion]))
  const changes = diffSurfaces(surfaceOf(versions[start] as string), surfaceOf(versions[end] as string))
  return changes.map((each) => ({ ...each, apiVersion: broughtBy.get(keyOf(each)) ?? each.apiVersion }))
}

/** What one version brought, compared with the one before it. */
export function readStep(version: string, read: ReadGenerated): ElementChange[] {
  return JSON.parse(read(`changes/${version}.json`))
}

/** The same element may change twice; the later version is then the one that counts. */
function keyOf({ kind, change, element }: ElementChange): string {
  return `${kind} ${change} ${element}`
}
