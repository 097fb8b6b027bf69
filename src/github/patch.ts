/** One hunk of a unified patch, both sides as text. */
export interface PatchHunk {
  /** First line of the old and the new side, from 1; where a side is empty, the line it comes after. */
  oldStart: number
  newStart: number
  /** The lines without their `\n`; a `\r` is text. */
  old: string[]
  new: string[]
  /** `\ No newline at end of file` follows the side's last line. */
  oldUnended: boolean
  newUnended: boolean
}

const HEADER = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/

/** The hunks of a `patch` as GitHub's list of a pull request's files gives it. A hunk ends by its header's counts. */
export function readPatch(patch: string): PatchHunk[] {
  const hunks: PatchHunk[] = []
  let oldLeft = 0
  let newLeft = 0
  let last = ''
  for (const line of patch.split('\n')) {
    const hunk = hunks.at(-1)
    if (hunk !== undefined && line.startsWith('\\')) {
      if (last !== '+') hunk.oldUnended = true
      if (last !== '-') hunk.newUnended = true
    } else if (hunk === undefined || (oldLeft <= 0 && newLeft <= 0)) {
      const header = HEADER.exec(line)
      if (header === null) continue
      oldLeft = Number(header[2] ?? 1)
      newLeft = Number(header[4] ?? 1)
      const [oldStart, newStart] = [Number(header[1]), Number(header[3])]
      hunks.push({ oldStart, newStart, old: [], new: [], oldUnended: false, newUnended: false })
    } else {
      last = line[0] ?? ' '
      if (last !== '+' && oldLeft-- > 0) hunk.old.push(line.slice(1))
      if (last !== '-' && newLeft-- > 0) hunk.new.push(line.slice(1))
    }
  }
  return hunks
}

/**
 * Where a block of lines stands in a text, as a 0-based index; of several places the one nearest to `near`.
 * Line ends are not compared: a checkout may have converted them.
 */
export function findLines(text: readonly string[], block: readonly string[], near: number): number | null {
  let best: number | null = null
  for (let at = 0; at + block.length <= text.length; at++) {
    if (best !== null && Math.abs(at - near) >= Math.abs(best - near)) continue
    if (block.every((line, index) => bare(text[at + index] ?? '') === bare(line))) best = at
  }
  return best
}

function bare(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

/**
 * The text as it was before the patch; null where a hunk cannot be found.
 * The text may have moved since (the workspace of a pull request is a merge), so a hunk is looked for near its place.
 */
export function reversePatch(text: string, patch: string): string | null {
  const lines = text.split('\n')
  const result: string[] = []
  let done = 0
  let moved = 0
  let unended: boolean | null = null
  for (const hunk of readPatch(patch)) {
    // An empty side names the line before it.
    const expected = hunk.new.length === 0 ? hunk.newStart : hunk.newStart - 1
    const at = hunk.new.length === 0 ? expected + moved : findLines(lines, hunk.new, expected + moved)
    if (at === null || at < done || at > lines.length) return null
    moved = at - expected
    result.push(...lines.slice(done, at), ...hunk.old)
    done = at + hunk.new.length
    if (hunk.oldUnended !== hunk.newUnended) unended = hunk.oldUnended
  }
  result.push(...lines.slice(done))
  // The last element is what follows the last line's end: '' in a text that ends with one.
  if (unended === true && result.at(-1) === '') result.pop()
  if (unended === false) result.push('')
  return result.join('\n')
}
