import type { Source } from '../scanner/source.ts'

/** Pairs of texts to compare at most; over it only files that are the same to the byte are told, as git does, too. */
const MOST = 10_000

/** The share of a text that must stay for it to be the same file, as in `git diff -M`. */
const SIMILAR = 0.5

/**
 * Which added file is which removed one under a new name: first those with the same text, then those that share at
 * least half of it, the most similar first.
 *
 * @returns new path → old path
 */
export function pairRenames(added: readonly Source[], removed: readonly Source[]): Map<string, string> {
  const pairs = new Map<string, string>()
  const taken = new Set<string>()
  const pair = (path: string, old: string) => {
    if (pairs.has(path) || taken.has(old)) return
    pairs.set(path, old)
    taken.add(old)
  }
  for (const { path, text } of added) {
    const same = removed.find((old) => old.text === text && !taken.has(old.path))
    if (same !== undefined) pair(path, same.path)
  }
  const fresh = added.filter(({ path }) => !pairs.has(path))
  const left = removed.filter(({ path }) => !taken.has(path))
  if (fresh.length * left.length > MOST) return pairs
  const counted = left.map((old) => ({ ...old, lines: countLines(old.text) }))
  const candidates = fresh.flatMap(({ path, text }) => {
    const lines = countLines(text)
    return counted.map((old) => ({
      path,
      old: old.path,
      score: common(lines, old.lines) / Math.max(text.length, old.text.length, 1),
    }))
  })
  for (const { path, old, score } of candidates.sort((a, b) => b.score - a.score)) {
    if (score >= SIMILAR) pair(path, old)
  }
  return pairs
}

function countLines(text: string): Map<string, number> {
  const lines = new Map<string, number>()
  for (const line of text.split('\n')) lines.set(line, (lines.get(line) ?? 0) + 1)
  return lines
}

/** Characters of the lines that both have, line ends among them. */
function common(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [line, times] of a) sum += Math.min(times, b.get(line) ?? 0) * (line.length + 1)
  return sum
}
