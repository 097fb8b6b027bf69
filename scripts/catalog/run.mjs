/**
 * npm run catalog                rebuilds src/catalog/generated from the `stripe` releases on npm
 * npm run catalog -- --update    looks for new releases first, and says what is new
 * npm run catalog -- --verify    builds nothing, and checks the table of pins against what npm has
 *
 * Needs npm's registry and `tar`; see docs/catalog.md.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { register } from 'node:module'
import { printDifferences } from './differences.mjs'
import { extractSurface, pinnedVersion } from './extract.mjs'
import { compareReleases, fetchRelease, publishedReleases } from './registry.mjs'
import { extractSdk } from './sdk.mjs'
import { encodeSdks } from './sdk-store.mjs'
import { encodeSurfaces } from './store.mjs'
import { listVersions } from './version-list.mjs'

const SOURCES = new URL('./sources/', import.meta.url)
const GENERATED = new URL('../../src/catalog/generated/', import.meta.url)

/** Published without the types that its source has; the next release has them. */
const UNTYPED = '8.0.0'

const options = new Set(process.argv.slice(2))
const history = readJson('history.json')
const node = readJson('stripe-node.json')
if (options.has('--update')) update()
if (options.has('--verify')) verify()
else await build()

/** Reads the pin of each release that the table doesn't know. */
function update() {
  const newest = Object.values(node.versions).at(-1).last
  const found = publishedReleases().filter((each) => compareReleases(each, newest) > 0)
  for (const sdk of found) {
    const version = pinnedVersion(fetchRelease(sdk))
    say(
      `new: stripe ${sdk} pins ${version}${node.versions[version] === undefined ? ', a new API version' : ''}`,
    )
    node.versions[version] = { first: node.versions[version]?.first ?? sdk, last: sdk }
  }
  if (found.length === 0) say(`nothing newer than stripe ${newest}`)
  const head = JSON.stringify({ ...node, versions: undefined }, null, 2).slice(0, -2)
  const rows = Object.entries(node.versions).map(
    ([key, value]) => `    ${JSON.stringify(key)}: ${spaced(value)}`,
  )
  writeFileSync(
    new URL('stripe-node.json', SOURCES),
    `${head},\n  "versions": {\n${rows.join(',\n')}\n  }\n}\n`,
  )
}

/** The table is right when first and last of each version pin it, and nothing was published between two ranges. */
function verify() {
  const published = publishedReleases().filter((each) => compareReleases(each, '8.0.0') >= 0)
  let expected = 0
  for (const [version, { first, last }] of Object.entries(node.versions)) {
    for (const sdk of new Set([first, last])) {
      if (sdk === UNTYPED) continue
      const found = pinnedVersion(fetchRelease(sdk))
      if (found !== version) throw new Error(`stripe ${sdk} pins ${found}, the table says ${version}`)
    }
    if (published[expected] !== first)
      throw new Error(`stripe ${published[expected]} is in no range of the table`)
    expected = published.indexOf(last) + 1
  }
  say(`verified: ${Object.keys(node.versions).length} ranges cover ${published.length} releases`)
}

async function build() {
  const surfaces = []
  for (const [version, { last }] of Object.entries(node.versions)) {
    const { surface, problems } = extractSurface(fetchRelease(last))
    if (surface.apiVersion !== version)
      throw new Error(`stripe ${last} pins ${surface.apiVersion}, not ${version}`)
    const { operations, types, events } = surface
    const counts = [operations, types, events].map((each) => Object.keys(each).length)
    say(`${version} from stripe ${last}: ${counts[0]} operations, ${counts[1]} types, ${counts[2]} events`)
    for (const problem of problems) say(`  not understood: ${problem}`)
    surfaces.push(surface)
  }
  exportAgain(surfaces)
  writeFileSync(new URL('surfaces.txt', GENERATED), encodeSurfaces(surfaces))
  const versions = listVersions(surfaces.at(-1), history, node)
  writeFileSync(
    new URL('versions.json', GENERATED),
    `[\n${versions.map((each) => spaced(each)).join(',\n')}\n]\n`,
  )
  await printChanges(surfaces)
  await printDifferences()
  writeFileSync(
    new URL('sdk.json', GENERATED),
    encodeSdks(lastOfMajors().map((sdk) => extractSdk(fetchRelease(sdk)))),
  )
}

/** A range leads to the last release of its major: a type that this one exports again is not taken for hidden. */
function exportAgain(surfaces) {
  const majorOf = ({ sdk }) => sdk.split('.')[0]
  for (const surface of surfaces) {
    const last = surfaces.findLast((each) => majorOf(each) === majorOf(surface))
    for (const [name, type] of Object.entries(surface.types))
      if (type.h && last.types[name] !== undefined && !last.types[name].h) delete type.h
  }
}

/** The last release of each major: within one, the SDK only adds. */
function lastOfMajors() {
  const published = publishedReleases().filter((each) => compareReleases(each, '8.0.0') >= 0)
  const known = published.filter(
    (each) => compareReleases(each, Object.values(node.versions).at(-1).last) <= 0,
  )
  return [...new Map(known.map((each) => [each.split('.')[0], each])).values()]
}

/** The consecutive diffs, one file a version and one line a change. */
async function printChanges(surfaces) {
  register('./typescript-loader.mjs', import.meta.url)
  const { diffSurfaces } = await import('../../src/catalog/diff.ts')
  const folder = new URL('changes/', GENERATED)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  surfaces.slice(1).forEach((surface, index) => {
    const rows = diffSurfaces(surfaces[index], surface).map((each) => JSON.stringify(each))
    const text = rows.length === 0 ? '[]\n' : `[\n${rows.join(',\n')}\n]\n`
    writeFileSync(new URL(`${surface.apiVersion}.json`, folder), text)
  })
}

function readJson(name) {
  return JSON.parse(readFileSync(new URL(name, SOURCES), 'utf8'))
}

/** JSON on one line, with a space after colons and commas. */
function spaced(value) {
  return JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ')
}

function say(text) {
  process.stderr.write(`${text}\n`)
}
