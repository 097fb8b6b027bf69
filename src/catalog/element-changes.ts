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

  const versionOf = attribution(printed.flat())
  const changes = diffSurfaces(surfaceOf(versions[start] as string), surfaceOf(versions[end] as string))
  return changes.map((each) => ({ ...each, apiVersion: versionOf(each) ?? each.apiVersion }))
}

/**
 * Which step brought a difference between two ends: the last that told the same of the element, else anything of it
 * (what was renamed first and then removed), of its declaration, or of what it is a part of.
 */
function attribution(steps: readonly ElementChange[]): (row: ElementChange) => string | undefined {
  const bySame = new Map<string, string>()
  const byElement = new Map<string, string>()
  const byDeclaration = new Map<string, string>()
  for (const each of steps) {
    bySame.set(keyOf(each), each.apiVersion)
    byElement.set(`${each.kind} ${each.element}`, each.apiVersion)
    for (const key of each.declared) byDeclaration.set(key, each.apiVersion)
  }
  return (row) => {
    const declared = row.declared.flatMap((key) => byDeclaration.get(key) ?? [])
    return (
      bySame.get(keyOf(row)) ?? byElement.get(`${row.kind} ${row.element}`) ?? declared[0] ?? byWhole(row)
    )
  }

  function byWhole({ kind, element }: ElementChange): string | undefined {
    for (let end = element.lastIndexOf('.'); end > 0; end = element.lastIndexOf('.', end - 1)) {
      const found = byElement.get(`${kind} ${element.slice(0, end)}`)
      if (found !== undefined) return found
    }
    return undefined
  }
}

/** What one version brought, compared with the one before it. */
export function readStep(version: string, read: ReadGenerated): ElementChange[] {
  return JSON.parse(read(`changes/${version}.json`))
}

/** The same element may change twice; the later version is then the one that counts. */
function keyOf({ kind, change, element }: ElementChange): string {
  return `${kind} ${change} ${element}`
}
