import type { Edit, Finding } from '../scanner/finding.ts'
import { byPosition } from './edit.ts'

export interface FixPlan {
  /** Path → edits in order of position, never overlapping. */
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
    const fresh = finding.fix.edits.filter(
      (edit) => !planned(plan, edit).some((other) => isSame(edit, other)),
    )
    if (fresh.some((edit) => planned(plan, edit).some((other) => overlap(edit, other)))) {
      plan.left.push({ finding, reason: 'overlap' })
      continue
    }
    for (const edit of fresh) plan.edits.set(edit.path, [...planned(plan, edit), edit].sort(byPosition))
    plan.fixed.push(finding)
  }
  return plan
}

function planned(plan: FixPlan, edit: Edit): Edit[] {
  return plan.edits.get(edit.path) ?? []
}

/** Safe fixes first, so that an unsafe one never displaces them. */
function rank(finding: Finding): number {
  return finding.fix?.safety === 'unsafe' ? 1 : 0
}

function isSame(a: Edit, b: Edit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text
}

/** Two edits that start at one place overlap as well: the order of two insertions would be a guess. */
function overlap(a: Edit, b: Edit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end)
}
