import type { Edit, Finding } from '../scanner/finding.ts'
import { byPosition, collide, isSameEdit } from './edit.ts'

export interface FixPlan {
  /** Path → edits in order of position, never colliding. */
  edits: Map<string, Edit[]>
  /** Findings whose fix is carried out by `edits`. */
  fixed: Finding[]
  /** Findings whose fix was left out: unsafe and not asked for, or it overlaps one planned before. */
  left: { finding: Finding; reason: 'unsafe' | 'overlap' }[]
}

/**
 * Picks the fixes to apply: the safe ones, with `unsafe` all. A fix is taken whole or not at all; two fixes may
 * share an identical edit (two clients that read one constant), never an overlapping one.
 */
export function planFixes(findings: readonly Finding[], options: { unsafe: boolean }): FixPlan {
  const plan: FixPlan = { edits: new Map(), fixed: [], left: [] }
  const bySafety = [...findings].sort((a, b) => rank(a) - rank(b))
  for (const finding of bySafety) {
    if (!finding.fix) continue
    if (finding.fix.safety === 'unsafe' && !options.unsafe) {
      plan.left.push({ finding, reason: 'unsafe' })
      continue
    }
    const fresh = freshEdits(plan, finding.fix.edits)
    if (fresh === null) {
      plan.left.push({ finding, reason: 'overlap' })
      continue
    }
    for (const edit of fresh) insert(plan, edit)
    plan.fixed.push(finding)
  }
  return plan
}

/** The edits that are not planned yet; null where one clashes with a planned one, or with another of its own fix. */
function freshEdits(plan: FixPlan, edits: readonly Edit[]): Edit[] | null {
  const fresh: Edit[] = []
  for (const edit of [...edits].sort(byPlace)) {
    const list = plan.edits.get(edit.path) ?? []
    const at = indexFrom(list, edit.start)
    const around = [list[at - 1], fresh.at(-1)].filter((other) => other?.path === edit.path) as Edit[]
    for (let next = at; next < list.length; next++) {
      around.push(list[next] as Edit)
      if ((list[next] as Edit).start > edit.start) break
    }
    if (around.some((other) => isSameEdit(edit, other))) continue
    if (around.some((other) => collide(edit, other))) return null
    fresh.push(edit)
  }
  return fresh
}

function byPlace(a: Edit, b: Edit): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : byPosition(a, b)
}

function insert(plan: FixPlan, edit: Edit): void {
  const list = plan.edits.get(edit.path)
  if (!list) plan.edits.set(edit.path, [edit])
  else {
    let at = indexFrom(list, edit.start)
    while (at < list.length && byPosition(list[at] as Edit, edit) < 0) at++
    list.splice(at, 0, edit)
  }
}

/** The first of a sorted list that starts at `start` or later. */
function indexFrom(list: readonly Edit[], start: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] as Edit).start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** Safe fixes first, so that an unsafe one never displaces them. */
function rank(finding: Finding): number {
  return finding.fix?.safety === 'unsafe' ? 1 : 0
}
