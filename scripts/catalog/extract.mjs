import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameTypes } from './names.mjs'
import { readOperations } from './operations.mjs'
import { openRelease } from './program.mjs'
import { readTypes } from './types.mjs'

/**
 * The surface of one unpacked `stripe` release: see `Surface` in src/catalog/surface.ts.
 *
 * @param {string} folder where the package is unpacked
 * @returns {{ surface: object, problems: string[] }} what was not understood is a problem, and `any` in the surface
 */
export function extractSurface(folder) {
  const problems = new Set()
  const problem = (text) => void problems.add(text)
  const release = openRelease(folder)
  const { names, hidden } = nameTypes(release)
  const { types, events, eventObjects, reader } = readTypes(release, names, problem)
  for (const name of hidden) if (types[name] !== undefined) types[name].h = 1
  const operations = readOperations(release, names, reader, problem)
  const surface = {
    apiVersion: pinnedVersion(folder),
    sdk: release.sdk,
    operations: sorted(operations),
    types: sorted(types),
    events: sorted(events),
    eventObjects: sorted(eventObjects),
  }
  return { surface, problems: [...problems] }
}

/** The API version that a release declares: `LatestApiVersion` of its types, or its `apiVersion` file. */
export function pinnedVersion(folder) {
  const sources = ['esm/apiVersion.js', 'cjs/apiVersion.js', 'lib/apiVersion.js', 'types/lib.d.ts']
  for (const each of sources) {
    const match = /(?:ApiVersion = |LatestApiVersion =\s*)'([^']+)'/.exec(textOf(join(folder, each)))
    if (match !== null) return match[1]
  }
  throw new Error(`No API version found in ${folder}`)
}

function textOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return ''
    throw error
  }
}

function sorted(record) {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}
