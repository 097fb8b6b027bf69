/** Which API version each package is on: what its clients pin, else what its `stripe` release pins by default. */
import { compareApiVersions, parseApiVersion } from '../catalog/api-version.ts'
import { knownVersions, versionPinnedBySdk } from '../catalog/versions.ts'
import { isCode } from './candidates.ts'
import type { PackageVersion } from './inventory.ts'
import type { Manifest } from './manifests.ts'
import { dirname } from './paths.ts'

export interface Pin {
  path: string
  line: number
  version: string | null
}

/** What was asked before: a repository may have thousands of packages, and each of its files is in one. */
const packages = new WeakMap<readonly string[], { all: ReadonlySet<string>; of: Map<string, string> }>()

/** The package that a file belongs to: the nearest package.json above it; `.` where there is none. */
export function packageOf(path: string, folders: readonly string[]): string {
  const known = packages.get(folders) ?? { all: new Set(folders), of: new Map() }
  packages.set(folders, known)
  const before = known.of.get(path)
  if (before !== undefined) return before
  let nearest = path
  while (nearest !== '.' && nearest !== '/' && !known.all.has(nearest)) nearest = dirname(nearest)
  known.of.set(path, nearest)
  return nearest
}

/**
 * The packages that use Stripe's SDK: those with a client, and those with code that says Stripe where a `stripe`
 * release is known. Code that only talks to a browser's Stripe is in no package here.
 *
 * @param using paths of the candidate files
 * @param pins clients, as the language's analyzer found them
 */
export function detectVersions(
  manifests: readonly Manifest[],
  using: readonly string[],
  pins: readonly Pin[],
): PackageVersion[] {
  const folders = manifests.map((manifest) => manifest.folder)
  const names = new Set(pins.map((pin) => packageOf(pin.path, folders)))
  for (const path of using) {
    const folder = packageOf(path, folders)
    if (sdkOf(folder, manifests) !== null) names.add(folder)
  }
  for (const manifest of manifests) if (manifest.ranges.length > 0) names.add(manifest.folder)
  const keyOf = sharing(manifests)
  const pinsOf = new Map<string, Pin[]>()
  for (const pin of pins) {
    const key = keyOf(packageOf(pin.path, folders))
    const own = pinsOf.get(key) ?? []
    pinsOf.set(key, own)
    own.push(pin)
  }
  return [...names].sort().map((folder) => detect(folder, manifests, pinsOf.get(keyOf(folder)) ?? []))
}

/** Folders whose clients are each other's: one name for all of them. */
function sharing(manifests: readonly Manifest[]): (folder: string) => string {
  const shared = new Map(manifests.flatMap(({ folder, shared }) => (shared ? [[folder, shared]] : [])))
  return (folder) => shared.get(folder) ?? folder
}

function detect(folder: string, manifests: readonly Manifest[], pins: readonly Pin[]): PackageVersion {
  const sdk = sdkOf(folder, manifests)
  const set = pins.filter(
    (pin): pin is Pin & { version: string } => pin.version !== null && parseApiVersion(pin.version) !== null,
  )
  // Several clients: the oldest decides, for that is where something can still break.
  const oldest = set.sort(
    (a, b) => compareApiVersions(a.version, b.version) || (a.path < b.path ? -1 : 1) || a.line - b.line,
  )[0]
  if (oldest)
    return {
      path: folder,
      sdk,
      from: oldest.version,
      fromSource: `apiVersion in ${oldest.path}:${oldest.line}`,
    }
  const pinned = sdk === null ? null : versionPinnedBySdk(sdk)
  if (pinned?.byDefault)
    return { path: folder, sdk, from: pinned.version, fromSource: `the default of stripe ${sdk}` }
  return { path: folder, sdk, from: null, fromSource: null }
}

const sdks = new WeakMap<readonly Manifest[], Map<string, string>>()

/** Of the package itself, else of the nearest one above it that lists `stripe`. */
export function sdkOf(folder: string, manifests: readonly Manifest[]): string | null {
  const listed =
    sdks.get(manifests) ?? new Map(manifests.flatMap(({ folder, sdk }) => (sdk ? [[folder, sdk]] : [])))
  sdks.set(manifests, listed)
  for (let at = folder; ; at = dirname(at)) {
    const sdk = listed.get(at)
    if (sdk !== undefined) return sdk
    if (at === '.') return null
  }
}

const apiVersionText =
  /(?:api_?version|stripe[-_]version)\w*['"\]]*\s*[:=,]\s*(?:[\w.[\]'"]+\s*(?:\?\?|\|\|)\s*)?['"`](\d{4}-\d{2}-\d{2}(?:\.\w+)?)(?:;[^'"`\n]{0,200})?['"`]/gi

/**
 * What each package is probably on, from text alone: enough to choose the declarations to resolve the code against.
 * The analyzer's pins have the last word.
 */
export function guessVersions(
  manifests: readonly Manifest[],
  texts: ReadonlyMap<string, string>,
  requested: string | null,
): Map<string, string | null> {
  const folders = manifests.map((manifest) => manifest.folder)
  const guesses = new Map<string, string | null>()
  if (folders.length === 0) guesses.set('.', requested)
  for (const { folder } of manifests) {
    const sdk = sdkOf(folder, manifests)
    const pinned = sdk === null ? null : versionPinnedBySdk(sdk)
    guesses.set(folder, requested ?? (pinned?.byDefault ? pinned.version : null))
  }
  if (requested !== null) return guesses
  const written = new Map<string, string>()
  for (const [path, text] of texts) {
    if (!isCode(path) || !/stripe/i.test(text)) continue
    const folder = packageOf(path, folders)
    for (const { 0: found, 1: version = '', index } of text.matchAll(apiVersionText)) {
      // `api_version` is what an event carries, a client is given `apiVersion`.
      if (found.startsWith('api_version') || isCommented(text, index) || !isStripes(version)) continue
      // A header is one request's, and says of the SDK beside it nothing.
      if (/^stripe-/i.test(found) && guesses.get(folder)) continue
      const known = written.get(folder)
      if (!known || compareApiVersions(version, known) < 0) written.set(folder, version)
    }
  }
  const keyOf = sharing(manifests)
  const oldest = new Map<string, string>()
  for (const [folder, version] of written) {
    const known = oldest.get(keyOf(folder))
    if (!known || compareApiVersions(version, known) < 0) oldest.set(keyOf(folder), version)
  }
  for (const folder of [...folders, ...written.keys()]) {
    const version = oldest.get(keyOf(folder))
    if (version !== undefined) guesses.set(folder, version)
  }
  return guesses
}

/** Another provider's version may stand in a file that says Stripe. */
function isStripes(version: string): boolean {
  return knownVersions().some((known) => known.version.slice(0, 10) === version.slice(0, 10))
}

/** A guess at it: a wrong one costs time, no finding. */
function isCommented(text: string, offset: number): boolean {
  return /^\s*(?:\/\/|\/?\*)/.test(text.slice(text.lastIndexOf('\n', offset) + 1, offset))
}
