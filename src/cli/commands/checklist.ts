import { readSources } from '../../files/read-sources.ts'
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
  const { root, read, inputs } = settle(folder, options, io.cwd)
  progress.say('Reading files…')
  const sources = await readSources(root, read)
  progress.say(`Scanning ${sources.files} files…`)
  const report = await run(sources, inputs, edges.run)
  const own = report.checklist
  if (options.format === 'json') {
    const { from, to, items } = own
    await deliver(context, `${JSON.stringify({ schemaVersion: 1, from, to, items }, null, 2)}\n`)
  } else if (options.format === 'markdown') {
    await deliver(context, `${checklistMarkdown(report).trimEnd()}\n`)
  } else {
    await deliver(context, checklistText(own, colorsFor(isColored(context))))
  }
  return statusOf([], report.skipped, 'none')
}
