import { renderChecklist } from '../checklist/markdown.ts'
import { countFindings } from '../report/conclusion.ts'
import { inlineCode } from '../report/escape.ts'
import type { Report } from '../report/report.ts'
import { planReview } from '../report/review.ts'
import type { DiffFile, ReviewPlan } from '../report/review-plan.ts'
import { type RunEdges, type RunInputs, run } from '../run.ts'
import type { SourceSet } from '../scanner/source.ts'

/** All that a pull request would get, as data. */
export interface Review {
  sources: SourceSet
  report: Report
  plan: ReviewPlan
}

/** Scans the head of a pull request and places the findings on its diff. */
export async function reviewOf(
  sources: SourceSet,
  diff: DiffFile[],
  inputs: RunInputs,
  edges: RunEdges,
): Promise<Review> {
  const report = await run(sources, inputs, edges)
  const texts = new Map(sources.sources.map(({ path, text }) => [path, text]))
  return { sources, report, plan: planReview(report, diff, (path) => texts.get(path)) }
}

/** The checklist as it is first posted; no address is known for its places. */
export function checklistMarkdown(report: Report): string {
  return renderChecklist(report.checklist, null, {
    link: () => null,
    facts: {
      ...countFindings(report),
      scanned: report.coverage.scanned,
      skipped: report.skipped.length,
      unresolved: report.unresolved.length,
    },
    limit: Number.MAX_SAFE_INTEGER,
  })
}

export function reviewMarkdown({ report, plan }: Review): string {
  const findings = new Map(report.findings.map((finding) => [finding.fingerprint, finding]))
  const parts = ['# Review']
  for (const { path, startLine, line, body } of plan.comments) {
    const range = startLine === null ? `${line}` : `${startLine}–${line}`
    parts.push(`## ${inlineCode(`${path}:${range}`)}`, body)
  }
  if (plan.comments.length === 0) parts.push('No finding is on a line of this diff.')
  const outside = plan.outside.flatMap((fingerprint) => findings.get(fingerprint) ?? [])
  if (outside.length > 0) {
    parts.push('## Outside the diff')
    parts.push(
      outside
        .map((each) => `- ${inlineCode(`${each.path}:${each.line}`)} ${inlineCode(each.title)}`)
        .join('\n'),
    )
  }
  if (report.skipped.length > 0) {
    parts.push(
      '## Skipped',
      report.skipped.map(({ path, reason }) => `- ${inlineCode(path)} ${reason}`).join('\n'),
    )
  }
  return `${[...parts, '# Checklist', checklistMarkdown(report)].join('\n\n').trimEnd()}\n`
}
