import { readSources } from '../../files/read-sources.ts'
import { printJson } from '../../report/formats/json.ts'
import { holes, summarize } from '../../report/summary.ts'
import { run } from '../../run.ts'
import { checklistText } from '../checklist-text.ts'
import { colorsFor } from '../colors.ts'
import { type Context, deliver, isColored } from '../context.ts'
import { checklistMarkdown } from '../review.ts'
import { settle } from '../settings.ts'
import { statusOf } from '../status.ts'

/** Prints the migration checklist, with what the code shows ticked. */
export async function checklist(context: Context): Promise<number> {
  const { folder, options, io, edges, progress } = context
  const { root, read, inputs, failOn } = settle(folder, options, io.cwd)
  progress.say('Reading files…')
  const sources = await readSources(root, read)
  progress.say(`Scanning ${sources.files} files…`)
  const report = await run(sources, inputs, edges.run)
  const own = report.checklist
  if (options.format === 'json') {
    const { from, to, items } = own
    const skipped = report.skipped.map(({ path, reason }) => ({ path, reason }))
    const { coverage } = report
    await deliver(context, printJson({ schemaVersion: 1, from, to, items, skipped, coverage }))
  } else if (options.format === 'markdown') {
    await deliver(context, `${checklistMarkdown(report).trimEnd()}\n`)
  } else {
    const { scanned } = report.coverage
    const missing = holes(report)
    const remark =
      missing !== '' ? `The scan is not complete: ${missing}.` : scanned === 0 ? summarize(report) : ''
    const text = checklistText(own, colorsFor(isColored(context)))
    await deliver(context, remark === '' ? text : `${text}\n${remark}\n`)
  }
  return statusOf(report.findings, report.skipped, failOn)
}
