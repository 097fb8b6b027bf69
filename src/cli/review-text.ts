import type { ReviewComment } from '../report/review-plan.ts'
import type { Finding } from '../scanner/finding.ts'
import type { Colors } from './colors.ts'
import { printable } from './io.ts'
import type { Review } from './review.ts'
import { wrap } from './wrap.ts'

const WIDTH = 92

/** The review as it would stand on the pull request, for a terminal: each comment below its lines. */
export function reviewText(review: Review, colors: Colors): string {
  const { report, plan, sources } = review
  const texts = new Map(sources.sources.map(({ path, text }) => [path, text]))
  const findings = new Map(report.findings.map((finding) => [finding.fingerprint, finding]))
  const lines: string[] = []
  for (const comment of plan.comments) {
    const about = comment.fingerprints.flatMap((fingerprint) => findings.get(fingerprint) ?? [])
    lines.push(...commentLines(comment, about, texts.get(comment.path) ?? '', colors), '')
  }
  if (plan.comments.length === 0) lines.push('No comment: no finding is on a line of this diff.', '')
  const outside = plan.outside.flatMap((fingerprint) => findings.get(fingerprint) ?? [])
  if (outside.length > 0) {
    const [many, they] =
      outside.length === 1 ? ['1 finding is', 'it is'] : [`${outside.length} findings are`, 'they are']
    lines.push(`${many} outside the diff; on GitHub ${they} in the annotations and the job's summary:`, '')
    for (const finding of outside) {
      lines.push(
        `  ${printable(finding.path)}:${finding.line}  ${severity(finding, colors)}  ${printable(finding.title)}`,
      )
    }
    lines.push('')
  }
  return lines.join('\n')
}

function commentLines(comment: ReviewComment, about: Finding[], text: string, colors: Colors): string[] {
  const start = comment.startLine ?? comment.line
  const range = start === comment.line ? `${start}` : `${start}–${comment.line}`
  const source = text.split('\n').slice(start - 1, comment.line)
  const suggestion = suggestionIn(comment.body)
  const lines = [colors.bold(`${printable(comment.path)}:${range}`)]
  lines.push(...changed(source, suggestion ?? source, start, colors), '')
  for (const finding of about) {
    const likely = finding.certainty === 'likely' ? colors.dim(' (likely)') : ''
    lines.push(`  ${severity(finding, colors)}${likely}  ${colors.bold(printable(finding.title))}`)
    const paragraphs = [`${finding.what} ${finding.why}`, `→ ${finding.todo}`, finding.url]
    for (const paragraph of paragraphs) lines.push(...wrap(paragraph, WIDTH).map((line) => `    ${line}`))
    if (suggestion !== null && finding.fix?.safety === 'unsafe') {
      const reason = finding.fix.reason ?? 'it is right in the usual case only'
      lines.push(
        ...wrap(`Look before you apply the suggestion: ${reason}`, WIDTH).map((line) => `    ${line}`),
      )
    }
  }
  return lines
}

/** The lines that a comment's suggestion would put in their place; null where it has none. */
export function suggestionIn(body: string): string[] | null {
  const match = /(?:^|\n)(`{3,})suggestion\n([\s\S]*?)\n?\1(?:\n|$)/.exec(body)
  return match === null ? null : (match[2] ?? '').split('\n')
}

/** Old lines and new ones, with the numbers of the old; what is the same on both sides is shown once. */
function changed(before: string[], after: string[], start: number, colors: Colors): string[] {
  const clean = (line: string) => printable(line.replace(/\r$/, '').replaceAll('\t', '  '))
  const [old, fresh] = [before.map(clean), after.map(clean)]
  let head = 0
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++
  let tail = 0
  while (tail < old.length - head && tail < fresh.length - head && old.at(-1 - tail) === fresh.at(-1 - tail))
    tail++
  const width = `${start + before.length}`.length
  const gutter = (number: number | null) => colors.dim(`  ${`${number ?? ''}`.padStart(width)} │`)
  return [
    ...old.slice(0, head).map((line, at) => `${gutter(start + at)}   ${line}`),
    ...old
      .slice(head, old.length - tail)
      .map((line, at) => `${gutter(start + head + at)} ${colors.red(`- ${line}`)}`),
    ...fresh.slice(head, fresh.length - tail).map((line) => `${gutter(null)} ${colors.green(`+ ${line}`)}`),
    ...old.slice(old.length - tail).map((line, at) => `${gutter(start + old.length - tail + at)}   ${line}`),
  ]
}

function severity({ severity }: Finding, colors: Colors): string {
  if (severity === 'breaking') return colors.red(severity)
  return severity === 'behavior' ? colors.yellow(severity) : colors.cyan(severity)
}
