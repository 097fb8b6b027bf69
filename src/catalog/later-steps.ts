import { compareApiVersions } from './api-version.ts'
import { claimOf } from './change.ts'
import type { ElementChange } from './element.ts'
import { readStep } from './element-changes.ts'
import { versionChanges } from './index.ts'
import { type ReadGenerated, surfaceVersions } from './surfaces.ts'

/**
 * What happened later to the names that replace the elements of a jump, as far as they are gone before its end:
 * `checkout.session.shipping` became `shipping_details`, which a later version moved. The two ends, of which neither
 * has the name in between, do not show it.
 */
export function laterSteps(rows: readonly ElementChange[], to: string, read: ReadGenerated): ElementChange[] {
  const told = new Set(rows.map(({ element }) => element))
  const found: ElementChange[] = []
  for (const row of rows) {
    const names = new Set(namesAfter(row).filter((name) => !told.has(name)))
    if (names.size === 0) continue
    const later = surfaceVersions().filter(
      (version) => compareApiVersions(version, row.apiVersion) > 0 && compareApiVersions(version, to) <= 0,
    )
    for (const version of later) {
      for (const step of gone(version, read)) {
        if (!names.has(step.element) || told.has(step.element)) continue
        told.add(step.element)
        found.push(step)
      }
    }
  }
  return found
}

function gone(version: string, read: ReadGenerated): ElementChange[] {
  return readStep(version, read).filter(({ change }) => change === 'removed' || change === 'renamed')
}

/** What the catalog's replacement of an element may be called in full: its path starts at any of the parents. */
function namesAfter(row: ElementChange): string[] {
  for (const change of versionChanges) {
    const upgrade = claimOf(change, row)?.upgrade
    if (upgrade === undefined) continue
    if (upgrade.verb === 'remove') return []
    const parents = [...row.element.matchAll(/[. ]/g)].map(({ index }) => row.element.slice(0, index + 1))
    return [upgrade.to, ...parents.map((parent) => parent + upgrade.to)]
  }
  return []
}
