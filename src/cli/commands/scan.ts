import { readSources } from '../../files/read-sources.ts'
import { formats } from '../../report/formats/index.ts'
import { run } from '../../run.ts'
import { untimed } from '../../scanner/stages.ts'
import { type Context, deliver, isColored, isForPerson } from '../context.ts'
import { write } from '../io.ts'
import { settle } from '../settings.ts'
import { statusOf } from '../status.ts'
import { startTiming } from '../timing.ts'

/** Finds what breaks, and prints the report. */
export async function scan(context: Context): Promise<number> {
  const { folder, options, io, edges, progress } = context
  const timing = options.timing ? startTiming() : null
  const time = timing?.time ?? untimed.time
  const { root, read, inputs, failOn } = settle(folder, options, io.cwd)
  progress.say('Reading files…')
  const sources = await time('read files', () => readSources(root, read))
  progress.say(`Scanning ${sources.files} files…`)
  const report = await run(sources, inputs, timing ? { ...edges.run, stages: timing } : edges.run)
  const width = isForPerson(context) ? io.stdout.columns : undefined
  const text = time('report', () =>
    formats[options.format](report, {
      version: edges.version(),
      color: isColored(context),
      ...(width === undefined ? {} : { width: Math.min(width, 120) }),
    }),
  )
  await deliver(context, text)
  if (timing) await write(io.stderr, timing.text())
  return statusOf(report.findings, report.skipped, failOn)
}
