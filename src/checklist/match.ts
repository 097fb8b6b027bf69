import type { BodyLine } from './recall.ts'

/** Lines less alike than this are not taken for one another unless their places say so. */
const ALIKE = 0.5

/**
 * Finds the items whose lines a person reworded: tasks that no item claims, in the place where an item's line is
 * missing. Between the same two neighbors as many tasks as items are paired in order; otherwise wording decides.
 *
 * @returns the lines that were matched; their `item` and `role` are set
 */
export function matchEdited(
  lines: readonly BodyLine[],
  shown: readonly string[],
  texts: ReadonlyMap<string, string>,
): Set<BodyLine> {
  const matched = new Set<BodyLine>()
  const claim = (line: BodyLine, item: string) => {
    Object.assign(line, { role: 'item', item })
    matched.add(line)
  }
  const found = new Set(lines.flatMap(({ item }) => item ?? []))
  const missing = shown.filter((id) => !found.has(id))
  for (const gap of gaps(lines)) {
    const between = missing.filter((id) => liesBetween(shown, id, gap.after, gap.before))
    if (between.length === gap.tasks.length)
      for (const [i, line] of gap.tasks.entries()) claim(line, between[i] ?? '')
  }
  const pairs = lines
    .filter(({ role, task }) => role === 'person' && task !== null)
    .flatMap((line) =>
      missing.map((item) => ({ line, item, alike: likeness(line.task?.text ?? '', texts.get(item) ?? '') })),
    )
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike || a.line.index - b.line.index)
  const taken = new Set([...matched].map(({ item }) => item))
  for (const { line, item } of pairs) {
    if (matched.has(line) || taken.has(item)) continue
    taken.add(item)
    claim(line, item)
  }
  return matched
}

interface Gap {
  after: string | null
  before: string | null
  tasks: BodyLine[]
}

/** Unclaimed tasks by the items that surround them. */
function gaps(lines: readonly BodyLine[]): Gap[] {
  const result: Gap[] = []
  let gap: Gap = { after: null, before: null, tasks: [] }
  for (const line of lines) {
    if (line.role === 'item' && line.item !== undefined) {
      result.push({ ...gap, before: line.item })
      gap = { after: line.item, before: null, tasks: [] }
    } else if (line.role === 'person' && line.task !== null) gap.tasks.push(line)
  }
  return [...result, gap].filter(({ tasks }) => tasks.length > 0)
}

function liesBetween(
  order: readonly string[],
  id: string,
  after: string | null,
  before: string | null,
): boolean {
  const place = order.indexOf(id)
  const start = after === null ? -1 : order.indexOf(after)
  const end = before === null ? order.length : order.indexOf(before)
  return start < place && place < end
}

/** Share of words in common (Dice), 0 to 1. */
function likeness(a: string, b: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu))
  const [left, right] = [words(a), words(b)]
  const common = [...left].filter((word) => right.has(word)).length
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size)
}
