/** The candidate that a misspelt word most likely meant, or null where none is close. Ties go to the first. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const wanted = word.slice(0, 64).toLowerCase()
  let best: string | null = null
  let least = Math.ceil(wanted.length / 3) + 1
  for (const candidate of candidates) {
    const cost = distance(wanted, candidate.toLowerCase())
    if (cost < least) {
      least = cost
      best = candidate
    }
  }
  return best
}

/** Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const above = rows[i - 1] as number[]
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let cost = Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, replaced)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, ((rows[i - 2] as number[])[j - 2] as number) + 1)
      }
      row.push(cost)
    }
    rows.push(row)
  }
  return (rows[a.length] as number[])[b.length] as number
}
