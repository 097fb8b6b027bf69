import { type Change, type Claim, claimOf } from './change.ts'
import type { ElementChange } from './element.ts'
import { readStep } from './element-changes.ts'
import { type ElementNames, elementNames } from './element-names.ts'
import { generatedChange } from './generated-change.ts'
import { type AllSurfaces, readAllSurfaces } from './history-surfaces.ts'
import { allChanges } from './index.ts'
import { sdkChangesOf } from './sdk-changes.ts'
import type { ReadGenerated } from './surfaces.ts'
import { knownVersions, type VersionInfo } from './versions.ts'

/** All that the catalog knows, each part read when it is first asked for. */
export interface Catalog {
  readonly versions: readonly VersionInfo[]
  readonly changes: readonly Change[]
  readonly surfaces: AllSurfaces
  readonly names: ElementNames
  /** The element changes of all versions, those of the SDK's own members among them, oldest first. */
  readonly rows: readonly ElementChange[]
  /** The change that explains a row: the curated one that claims it, or one with generated words. */
  changeOf(row: ElementChange): { change: Change; claim: Claim | null }
}

export function openCatalog(read: ReadGenerated, changes: readonly Change[] = allChanges): Catalog {
  const surfaces = once(() => readAllSurfaces(read('surfaces.txt')))
  const names = once(() => elementNames(surfaces()))
  const rows = once(() =>
    surfaces()
      .releases.slice(1)
      .flatMap(({ version }) => [...readStep(version, read), ...sdkChangesOf(version)]),
  )
  return {
    versions: knownVersions(),
    changes,
    get surfaces() {
      return surfaces()
    },
    get names() {
      return names()
    },
    get rows() {
      return rows()
    },
    changeOf(row) {
      for (const change of changes) {
        const claim = claimOf(change, row)
        if (claim !== undefined) return { change, claim }
      }
      return { change: generatedChange(row), claim: null }
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
