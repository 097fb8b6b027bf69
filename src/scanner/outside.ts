/** What the compiler has no part in: texts, Stripe.js by its address, and versions that drift apart. */
import { parseApiVersion } from '../catalog/api-version.ts'
import { oldestOf } from './analyze-code.ts'
import { isCode } from './candidates.ts'
import { findDrift } from './drift.ts'
import { packageOf } from './from.ts'
import type { HttpScope } from './http/judge.ts'
import type { InventoryEntry, PackageVersion } from './inventory.ts'
import type { Manifest } from './manifests.ts'
import { scanText, type TextFindings } from './text/scan-text.ts'
import { versionsInCode } from './text/versions.ts'
import type { VersionsAtHand } from './versions-at-hand.ts'

export interface Outside {
  /** Path → text of every source. */
  texts: ReadonlyMap<string, string>
  manifests: readonly Manifest[]
  packages: readonly PackageVersion[]
  versions: VersionsAtHand
  /** What the user says that all of it is on; null: what the code shows. */
  from: string | null
  /** Package folder → the version it is probably on. */
  guesses: ReadonlyMap<string, string | null>
  /** Versions that the analyzers found in code. */
  found: readonly InventoryEntry[]
  to: string
}

export function scanOutside(outside: Outside): TextFindings {
  const { texts, manifests, found, to } = outside
  const text = scanText(texts, { scopeOf: scopes(outside) })
  const browser = [...texts].flatMap(([path, each]) => (isCode(path) ? versionsInCode(each, path) : []))
  const inventory = [...text.inventory, ...browser]
  const drift = findDrift([...found, ...inventory], manifests, to, (path) => texts.get(path))
  return { usages: [...text.usages, ...drift], inventory }
}

/** What a request outside of code is made with: its own version, else its package's. Made once for each version. */
function scopes({
  manifests,
  packages,
  versions,
  from,
  guesses,
}: Outside): (path: string, version: string | null) => HttpScope {
  const folders = manifests.map(({ folder }) => folder)
  const byFolder = new Map(packages.map((each) => [each.path, each.from]))
  const made = new Map<string, HttpScope>()
  return (path, version) => {
    const own = version !== null && parseApiVersion(version) !== null ? version : null
    const on =
      own ?? from ?? byFolder.get(packageOf(path, folders)) ?? oldestOf(byFolder) ?? oldestOf(guesses)
    const standIn = versions.standIn(on)
    const known = made.get(standIn)
    if (known) return known
    const scope: HttpScope = {
      from: versions.surface(standIn),
      to: versions.target,
      jump: versions.jumpFrom(standIn, null),
    }
    made.set(standIn, scope)
    return scope
  }
}
