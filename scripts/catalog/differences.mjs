/**
 * node scripts/catalog/differences.mjs   prints generated/differences.txt from surfaces.txt and changes/ anew
 *
 * `npm run catalog` does so at its end; by itself it is for a change of src/catalog/diff*.ts. Takes a minute or two.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { register } from 'node:module'
import { pathToFileURL } from 'node:url'

const GENERATED = new URL('../../src/catalog/generated/', import.meta.url)

/** Compares every version with each later one; the format is described in src/catalog/element-changes.ts. */
export async function printDifferences() {
  register('./typescript-loader.mjs', import.meta.url)
  const { compareEnds, readStep } = await import('../../src/catalog/element-changes.ts')
  const { loadSurface, surfaceVersions } = await import('../../src/catalog/surfaces.ts')
  const read = (file) => readFileSync(new URL(file, GENERATED), 'utf8')
  const versions = surfaceVersions()
  const surfaces = versions.map((version) => loadSurface(version, read))
  const steps = versions.map((version, index) => (index === 0 ? [] : readStep(version, read)))
  const pairsOf = new Map()
  for (let from = 0; from < versions.length; from++) {
    for (let to = from + 1; to < versions.length; to++) {
      const rows = compareEnds(surfaces[from], surfaces[to], steps.slice(from + 1, to + 1))
      for (const row of rows) {
        const text = JSON.stringify(row)
        pairsOf.set(text, [...(pairsOf.get(text) ?? []), [from, to]])
      }
    }
  }
  const lines = [...pairsOf]
    .map(([text, pairs]) => ({
      key: keyOf(JSON.parse(text)),
      line: `${encodePairs(pairs, versions.length)} ${text}`,
    }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.line, b.line))
  writeFileSync(new URL('differences.txt', GENERATED), `${lines.map(({ line }) => line).join('\n')}\n`)
}

/** `3-7>9-12,8-8>10-`: neighbors that reach the same ends stand together. */
function encodePairs(pairs, total) {
  const ends = new Map()
  for (const [from, to] of pairs) ends.set(from, [...(ends.get(from) ?? []), to])
  const runs = []
  for (const [from, list] of ends) {
    for (const to of runsOf(list, total)) {
      const before = runs.find((run) => run.to === to && run.last === from - 1)
      if (before === undefined) runs.push({ first: from, last: from, to })
      else before.last = from
    }
  }
  return runs.map(({ first, last, to }) => `${first}-${last}>${to}`).join(',')
}

function runsOf(indexes, total) {
  const runs = []
  for (const index of indexes) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === index - 1) last[1] = index
    else runs.push([index, index])
  }
  return runs.map(([from, to]) => `${from}-${to === total - 1 ? '' : to}`)
}

/** The order of `diffSurfaces`, so that what is read needs no sorting. */
function keyOf({ element, kind, change, value, to }) {
  return [element, kind, change, value ?? '', to ?? ''].join('\u0000')
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await printDifferences()
