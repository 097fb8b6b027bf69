import { join } from 'node:path'
import { isComplete } from '../checklist/complete.ts'
import { writeOutput } from '../files/write-text.ts'
import { escapeProse } from '../markdown/escape.ts'
import { conclude, countFindings } from '../report/conclusion.ts'
import { formatJson } from '../report/formats/json.ts'
import { formatMarkdown } from '../report/formats/markdown.ts'
import type { Report } from '../report/report.ts'
import { holes, summarize } from '../report/summary.ts'
import { count } from '../report/wording.ts'
import { annotate } from './annotations.ts'
import { linkTo } from './blob-link.ts'
import type { Runner } from './edges.ts'
import type { RunContext } from './event.ts'
import type { Inputs } from './inputs.ts'
import { SUMMARY_BYTES } from './limits.ts'
import { usesStripe } from './run-review.ts'

/** What a run has posted so far. */
export interface Published {
  /** Fingerprints of the findings that no review comment shows; null where there was no review. */
  outside: ReadonlySet<string> | null
  /** What a reader of the run must know: to mend (`warning`), or just to know (`notice`). */
  sentences: { level: 'warning' | 'notice'; message: string }[]
  reviewUrl: string | null
  checklistUrl: string | null
  fix: { number: number; url: string } | null
}

export interface Outcome {
  inputs: Inputs
  context: RunContext
  folder: string
  /** Restripe's own version. */
  version: string
  report: Report
  published: Published
  /** The sentence that ends the run where GitHub could not be talked to; null otherwise. */
  failed: string | null
}

/** Tells the runner everything: annotations, job summary, report file, outputs, and whether the step fails. */
export async function publish(runner: Runner, outcome: Outcome): Promise<void> {
  const { report, published, failed, inputs } = outcome
  const counts = countFindings(report)
  const conclusion = failed === null ? conclude(report, inputs.failOn) : 'failure'
  const sentences = failed === null ? published.sentences.map(({ message }) => message) : [failed]
  let left = 0
  // A run that fails for a reason of its own has one error annotation, that reason.
  if (failed === null) {
    const { outside } = published
    const findings = report.findings.filter(({ fingerprint }) => outside === null || outside.has(fingerprint))
    const annotated = annotate(published.sentences, findings, outcome.folder, conclusion === 'failure')
    for (const annotation of annotated.annotations) runner.annotate(annotation)
    left = annotated.left
  }
  if (left > 0) {
    sentences.push(`GitHub shows 10 annotations of a level; ${left} more findings are in this summary.`)
    runner.log(`${left} more findings are in the job summary.`)
  }
  await runner.summarize(summary(outcome, sentences))
  runner.log(story(report, counts))

  runner.output('findings', String(counts.findings))
  runner.output('breaking', String(counts.breaking))
  runner.output('fixable', String(counts.fixable))
  runner.output('from-version', report.from ?? '')
  runner.output('target-version', report.to)
  runner.output('conclusion', conclusion)
  runner.output('checklist-comment-url', published.checklistUrl ?? '')
  runner.output('review-url', published.reviewUrl ?? '')
  runner.output('fix-pull-request-number', String(published.fix?.number ?? ''))
  runner.output('fix-pull-request-url', published.fix?.url ?? '')
  runner.output('report-file', writeReport(runner.env.RUNNER_TEMP, outcome))
  if (failed !== null) runner.fail(failed)
  else if (conclusion === 'failure')
    runner.fail(`${story(report, counts)} The input "fail-on" is ${inputs.failOn}.`)
}

/** Counts in one line, of our own words only. */
function story(report: Report, { findings, breaking, fixable }: ReturnType<typeof countFindings>): string {
  const { coverage, from, to } = report
  const cut = isComplete(report) ? '' : ` The scan is not complete: ${holes(report)}.`
  if (!usesStripe(report)) {
    const found = `No use of Stripe was found in ${count(coverage.files, 'file')}`
    return cut === '' ? `${found}; there is nothing to do.` : `${found}.${cut}`
  }
  const jump = from === null ? `towards ${to}` : from === to ? `on ${to}` : `from ${from} to ${to}`
  if (findings === 0) return `Stripe ${jump}: no findings.${cut}`
  return `Stripe ${jump}: ${count(findings, 'finding')}, ${breaking} breaking, ${fixable} with a fix.${cut}`
}

function writeReport(folder: string | undefined, { report, version }: Outcome): string {
  if (!folder) return ''
  const file = join(folder, 'restripe-report.json')
  writeOutput(file, formatJson(report, { version }))
  return file
}

/** Sentences of the run and the report, in no more bytes than a job summary may have. */
function summary({ report, context, folder }: Outcome, sentences: readonly string[]): string {
  const top = sentences.map((sentence) => `> [!NOTE]\n> ${escapeSentence(sentence)}\n\n`).join('')
  // A migration's checklist would be noise where there is nothing to migrate.
  if (!usesStripe(report) && isComplete(report)) return `${top}## Restripe\n\n${summarize(report)}\n`
  const limit = SUMMARY_BYTES - Buffer.byteLength(top) - 1
  return (
    top +
    formatMarkdown(report, { limit, link: linkTo(context, context.sha, folder), runUrl: context.runUrl })
  )
}

/** Addresses stay links; they are ours, with everything of a stranger's percent-encoded. */
function escapeSentence(sentence: string): string {
  return sentence
    .split(/(https:\/\/[\w./?=%-]+)/)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escapeProse(part)))
    .join('')
}
