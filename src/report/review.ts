import type { Finding, Severity } from '../scanner/finding.ts'
import { writeComment } from './comment.ts'
import { Lines } from './lines.ts'
import type { Report } from './report.ts'
import type { DiffFile, DiffHunk, ReviewComment, ReviewPlan } from './review-plan.ts'
import { type LineRange, linesOfFix, suggest } from './suggestion.ts'

export interface ReviewOptions {
  /** Comments at most; what is over goes outside, the mildest first. 50 where not said. */
  maxComments?: number
  /** Whether comments carry suggestions (`fix: none` has none). True where not said. */
  suggestions?: boolean
}

/** A finding on lines that the review can reach; lines are those of the scanned text, before the hunk's shift. */
interface Placed extends LineRange {
  hunk: DiffHunk
  findings: Finding[]
  /** Those whose fix fits on reachable lines. */
  fixable: Finding[]
}

const rank: Record<Severity, number> = { breaking: 0, behavior: 1, advice: 2 }

/**
 * Where each finding is shown: a comment on its lines where one hunk of the diff has them (on its first line where
 * only that one is there), else outside. Findings that share lines share a comment and one suggestion.
 *
 * @param sourceOf the text that was scanned, by path
 */
export function planReview(
  report: Pick<Report, 'findings'>,
  diff: readonly DiffFile[],
  sourceOf: (path: string) => string | undefined,
  options: ReviewOptions = {},
): ReviewPlan {
  const { maxComments = 50, suggestions = true } = options
  const files = new Map(diff.filter(({ status }) => status !== 'removed').map((file) => [file.path, file]))
  const planned: { comment: ReviewComment; severity: number }[] = []
  const commented = new Set<Finding>()

  // Early notice is for those who ask, not for the author of a pull request.
  const told = report.findings.filter(({ early }) => !early)
  for (const [path, findings] of byPath(told)) {
    const file = files.get(path)
    const text = file && sourceOf(path)
    if (file === undefined || text === undefined) continue
    const lines = new Lines(text)
    const placed = findings.flatMap((finding) => place(finding, file.hunks, lines, suggestions) ?? [])
    for (const group of mergeOverlapping(placed)) {
      for (const finding of group.findings) commented.add(finding)
      planned.push({
        comment: toComment(path, group, lines),
        severity: Math.min(...group.findings.map(({ severity }) => rank[severity])),
      })
    }
  }

  const kept = new Set([...planned].sort((a, b) => a.severity - b.severity).slice(0, maxComments))
  const over = new Set(
    planned.filter((each) => !kept.has(each)).flatMap(({ comment }) => comment.fingerprints),
  )
  return {
    comments: planned.filter((each) => kept.has(each)).map(({ comment }) => comment),
    outside: told
      .filter((finding) => !commented.has(finding) || over.has(finding.fingerprint))
      .map(({ fingerprint }) => fingerprint),
  }
}

function place(
  finding: Finding,
  hunks: readonly DiffHunk[],
  lines: Lines,
  suggestions: boolean,
): Placed | null {
  const whole = { start: finding.line, end: Math.max(finding.line, finding.endLine) }
  const first = { start: finding.line, end: finding.line }
  if (whole.end > lines.count) return null
  for (const range of [whole, first]) {
    const hunk = hunks.find((each) => reaches(each, range))
    if (hunk === undefined) continue
    const touched = suggestions ? linesOfFix(finding, lines) : null
    const both = touched && {
      start: Math.min(range.start, touched.start),
      end: Math.max(range.end, touched.end),
    }
    return both && reaches(hunk, both)
      ? { ...both, hunk, findings: [finding], fixable: [finding] }
      : { ...range, hunk, findings: [finding], fixable: [] }
  }
  return null
}

function reaches(hunk: DiffHunk, range: LineRange): boolean {
  return range.start + hunk.shift >= hunk.start && range.end + hunk.shift <= hunk.end
}

/** Comments that share a line become one, or their suggestions could not both be applied. */
function mergeOverlapping(placed: readonly Placed[]): Placed[] {
  const merged: Placed[] = []
  for (const each of [...placed].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1)
    if (last !== undefined && last.hunk === each.hunk && each.start <= last.end) {
      last.end = Math.max(last.end, each.end)
      last.findings.push(...each.findings)
      last.fixable.push(...each.fixable)
    } else merged.push({ ...each, findings: [...each.findings], fixable: [...each.fixable] })
  }
  return merged
}

function toComment(path: string, group: Placed, lines: Lines): ReviewComment {
  const suggestion = group.fixable.length > 0 ? suggest(group, group.fixable, lines) : null
  return {
    path,
    line: group.end + group.hunk.shift,
    startLine: group.start === group.end ? null : group.start + group.hunk.shift,
    body: writeComment(group.findings, suggestion),
    fingerprints: group.findings.map(({ fingerprint }) => fingerprint),
  }
}

function byPath(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.path) ?? []
    groups.set(finding.path, group)
    group.push(finding)
  }
  return groups
}
