import { compareReleases } from './registry.mjs'

/** In the enum of versions that webhook endpoints accept, but no version of the public API. */
const NOT_PUBLIC = new Set(['2025-03-01.dashboard'])

/**
 * The version list: see `VersionInfo` in src/catalog/versions.ts.
 *
 * @param {object} newest the newest surface, whose webhook endpoints accept every public version
 * @param {object} history sources/history.json
 * @param {object} node sources/stripe-node.json
 */
export function listVersions(newest, history, node) {
  const enumOf = newest.types['WebhookEndpointCreateParams.ApiVersion'].alias.e
  const versions = enumOf.filter((each) => !NOT_PUBLIC.has(each)).sort()
  const releases = new Set()
  return versions.map((version) => {
    const [date, release = null] = version.split('.')
    const kind = release === null ? 'dated' : releases.has(release) ? 'monthly' : 'major'
    if (release !== null) releases.add(release)
    const known = history.versions[version]
    return {
      version,
      date,
      release,
      kind,
      // A version that nobody has looked up yet: Stripe's policy is that only a release's first version may break.
      hasBreaking: known === undefined ? kind === 'major' : known.hasBreaking,
      stripeNode: nodeRange(node, version),
      sdks: known?.sdks ?? {},
    }
  })
}

function nodeRange({ versions, defaultPinFrom }, version) {
  const range = versions[version]
  if (range === undefined) return null
  const { first, last } = range
  if (compareReleases(last, defaultPinFrom) < 0) return { first, last, defaultPin: null }
  return { first, last, defaultPin: compareReleases(first, defaultPinFrom) < 0 ? defaultPinFrom : first }
}
