import { compareApiVersions } from './api-version.ts'
import type { Catalog } from './ask-catalog.ts'
import { brief } from './ask-changes.ts'
import type { SdkExplanation, VersionExplanation } from './ask-explanation.ts'
import { changelogPage } from './changelog-page.ts'
import { surfaceVersions } from './surfaces.ts'
import type { VersionInfo } from './versions.ts'

/** The version that the words name: `2024-06-20`, `latest`, or a release, which stands for its first version. */
export function versionNamed(versions: readonly VersionInfo[], query: string): VersionInfo | null {
  const wanted = query.toLowerCase().replace(/^(?:api )?version /, '')
  if (wanted === 'latest') return versions.at(-1) ?? null
  const isMeant = ({ version, release }: VersionInfo) => version === wanted || release === wanted
  // A date alone is enough: no two versions share one.
  return versions.find(isMeant) ?? versions.find(({ date }) => date === wanted) ?? null
}

export function explainVersion(catalog: Catalog, info: VersionInfo): VersionExplanation {
  const { versions, changes } = catalog
  const { version, date, release, hasBreaking, stripeNode, sdks } = info
  const at = versions.indexOf(info)
  const [oldestSurface = ''] = surfaceVersions()
  const hasRows = stripeNode !== null && compareApiVersions(version, oldestSurface) > 0
  return {
    kind: 'version',
    version,
    date,
    release,
    versionsOfRelease:
      release === null ? [] : versions.filter((each) => each.release === release).map((each) => each.version),
    isBreaking: hasBreaking,
    sdks: { ...(stripeNode && { node: stripeNode }), ...sdks },
    previous: versions[at - 1]?.version ?? null,
    next: versions[at + 1]?.version ?? null,
    url: changelogPage(version),
    changes: changes.filter((each) => each.apiVersion === version).map(brief),
    elements: hasRows ? count(catalog, version) : null,
    oldestSurface,
  }
}

function count(catalog: Catalog, version: string): VersionExplanation['elements'] {
  const counts: NonNullable<VersionExplanation['elements']> = {}
  for (const row of catalog.rows) {
    if (row.apiVersion === version) counts[row.change] = (counts[row.change] ?? 0) + 1
  }
  return counts
}

const SDK = /^(?:stripe(?:-node)?[@ ])?v?(\d{1,3})(?:\.(\d{1,4})(?:\.(\d{1,4}))?)?(?:\.x)?$/i

/** What releases of the `stripe` package pin, `stripe@18`, `18.0.0`; null for what names none that pins a version. */
export function explainSdk(catalog: Catalog, query: string): SdkExplanation | null {
  const match = SDK.exec(query.trim())
  if (match === null) return null
  const wanted = match
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number)
  const pins = catalog.versions.flatMap((info): SdkExplanation['pins'] => {
    const range = info.stripeNode
    if (range === null || !overlaps(wanted, range.first, range.last)) return []
    const { version } = info
    const byDefault = range.defaultPin !== null && order(parts(range.defaultPin), wanted) <= 0
    const { first, last } = range
    return [{ version, first, last, byDefault, changes: changesIn(catalog, version, wanted[0]) }]
  })
  return pins.length === 0 ? null : { kind: 'sdk', release: wanted.join('.'), pins }
}

/** What the version brought, and what the SDK's own major did. */
function changesIn({ changes }: Catalog, version: string, major: number | undefined) {
  return changes
    .filter(({ apiVersion, sdk }) => apiVersion === version && (sdk === undefined || parts(sdk)[0] === major))
    .map(brief)
}

/** Whether a release, or any of a major's or minor's, lies between two others. */
function overlaps(wanted: number[], first: string, last: string): boolean {
  return order(parts(first), wanted) <= 0 && order(parts(last), wanted) >= 0
}

function parts(release: string): number[] {
  return release.split('.').map(Number)
}

/** As far as both say: 18 stands for all of its minors. */
function order(known: number[], wanted: number[]): number {
  for (const [index, part] of wanted.entries()) {
    const own = known[index] ?? 0
    if (own !== part) return own - part
  }
  return 0
}
