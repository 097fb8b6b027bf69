import type { Catalog } from './ask-catalog.ts'
import { loose, memberReader } from './element-names-walk.ts'
import { previews } from './previews.ts'

const MOST = 3
/** Below this share of common letter pairs two names are not alike. */
const LEAST = 0.45
/** Who means a parameter writes a space: `subscriptions.create coupon`. */
const LESS = 0.9

/** The names that a misspelt one most likely means, the nearest first, at most three; none where nothing is alike. */
export function nearestNames(catalog: Catalog, query: string): string[] {
  const wanted = pairsOf(query)
  const total = [...wanted.values()].reduce((sum, each) => sum + each, 0)
  const scored: { name: string; score: number }[] = []
  for (const name of candidates(catalog)) {
    const own = loose(name)
    // Common pairs can be no more than the shorter name has.
    if ((2 * Math.min(total, own.length + 1)) / (total + own.length + 1) < LEAST) continue
    const score = likeness(wanted, total, own) * (name.includes(' ') && !query.includes(' ') ? LESS : 1)
    if (score >= LEAST) scored.push({ name, score })
  }
  scored.sort((a, b) => b.score - a.score || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
  return [...new Set(scored.map(({ name }) => name))].slice(0, MOST)
}

function* candidates({ versions, changes, surfaces, names }: Catalog): Iterable<string> {
  const membersOf = memberReader(surfaces)
  for (const { version, release } of versions) {
    yield version
    if (release !== null) yield release
  }
  for (const { slug } of changes) yield slug
  for (const { name } of previews) yield name
  yield* surfaces.events.keys()
  for (const { object, type } of names.resources) {
    yield object
    for (const { key } of membersOf(type)) yield `${object}.${key}`
  }
  for (const [path, lines] of surfaces.operations) {
    yield path
    const params = ((lines.at(-1) ?? '').split(' ')[5] ?? '').replace(/\?$/, '')
    for (const { key } of membersOf(params)) yield `${path} ${key}`
  }
}

/** Letter pairs of a name with its ends, and how often each occurs. */
function pairsOf(name: string): Map<string, number> {
  const text = ` ${loose(name).slice(0, 80)} `
  const pairs = new Map<string, number>()
  for (let at = 0; at < text.length - 1; at++) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** Dice's coefficient of the letter pairs: 1 for the same name. */
function likeness(wanted: Map<string, number>, total: number, own: string): number {
  const text = ` ${own} `
  const left = new Map<string, number>()
  let common = 0
  for (let at = 0; at < text.length - 1; at++) {
    const pair = text.slice(at, at + 2)
    const count = left.get(pair) ?? wanted.get(pair) ?? 0
    if (count === 0) continue
    left.set(pair, count - 1)
    common++
  }
  return (2 * common) / (total + text.length - 1)
}
