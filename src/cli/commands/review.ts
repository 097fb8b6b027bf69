import { readSources } from '../../files/read-sources.ts'
import { diffBetween, diffWorkingTree } from '../../git/diff-between.ts'
import { readSourcesAt } from '../../git/read-sources-at.ts'
import { resolveRef } from '../../git/refs.ts'
import { formats } from '../../report/formats/index.ts'
import { printJson } from '../../report/formats/json.ts'
import { formatRemarks } from '../../report/formats/text.ts'
import { UserError } from '../../user-error.ts'
import { checklistText } from '../checklist-text.ts'
import { colorsFor } from '../colors.ts'
import { type Context, deliver, isColored } from '../context.ts'
import { type Review, reviewMarkdown, reviewOf } from '../review.ts'
import { reviewText } from '../review-text.ts'
import { settle } from '../settings.ts'
import { statusOf } from '../status.ts'

/** Prints what a pull request from `--head` (or from the files as they are) into `--base` would get. */
export async function review(context: Context): Promise<number> {
  const { folder, options, io, edges, progress } = context
  if (options.base === null) {
    throw new UserError(
      '`review` compares two commits: name the branch to go into with --base, as in --base main.',
    )
  }
  const { root, read, inputs, failOn } = settle(folder, options, io.cwd)
  const base = await resolveRef(root, options.base)
  const head = await resolveRef(root, options.head ?? 'HEAD')
  progress.say('Reading files…')
  const sources =
    options.head === null ? await readSources(root, read) : await readSourcesAt(root, head, read)
  const diff =
    options.head === null
      ? await diffWorkingTree(root, base, head, sources.sources)
      : await diffBetween(root, base, head)
  progress.say(`Scanning ${sources.files} files…`)
  const result = await reviewOf(sources, diff, inputs, edges.run)
  await deliver(context, print(context, result))
  return statusOf(result.report.findings, result.report.skipped, failOn)
}

function print(context: Context, result: Review): string {
  const { options, edges } = context
  if (options.format === 'markdown') return reviewMarkdown(result)
  if (options.format === 'json') {
    const report = JSON.parse(formats.json(result.report, { version: edges.version() }))
    return printJson({ ...report, review: result.plan })
  }
  const color = isColored(context)
  const colors = colorsFor(color)
  const remarks = formatRemarks(result.report, { color })
  const parts = [reviewText(result, colors), checklistText(result.report.checklist, colors)]
  return `${parts.join('\n')}${remarks === '' ? '' : `\n${remarks}\n`}`
}
