import { compareApiVersions } from './api-version.ts'
import { diffSurfaces } from './diff.ts'
import type { ElementChange } from './element.ts'
import type { Surface } from './surface.ts'
import { surfaceVersions } from './surfaces.ts'

/**
 * What code written for `from` can no longer rely on in `to`. What a later version took back is not in it, for the two
 * ends are compared; the version that brought each row is read off the steps between.
 */
export function changesBetween(
  from: string,
  to: string,
  surfaceOf: (version: string) => Surface,
): ElementChange[] {
  const rows = diffSurfaces(surfaceOf(from), surfaceOf(to))
  const steps = surfaceVersions().filter(
    (version) => compareApiVersions(version, from) > 0 && compareApiVersions(version, to) <= 0,
  )
  if (steps.length < 2 || rows.length === 0) return rows
  const broughtBy = new Map<string, string>()
  let before = from
  for (const version of steps) {
    // Only a release's first version may break; what the types lose in between is told all the same.
    for (const row of diffSurfaces(surfaceOf(before), surfaceOf(version))) broughtBy.set(keyOf(row), version)
    before = version
  }
  return rows.map((row) => ({ ...row, apiVersion: broughtBy.get(keyOf(row)) ?? row.apiVersion }))
}

function keyOf(row: ElementChange): string {
  return [row.kind, row.change, row.element, row.value ?? ''].join('\0')
}
