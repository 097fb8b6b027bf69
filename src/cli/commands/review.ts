import { compareApiVersions } from '../../catalog/api-version.ts'
import type { InventoryKind } from '../../catalog/inventory-kind.ts'
import { readSources } from '../../files/read-sources.ts'
import { diffBetween, diffWorkingTree } from '../../git/diff-between.ts'
import { readSourcesAt } from '../../git/read-sources-at.ts'
import { mergeBase, resolveRef } from '../../git/refs.ts'
import { formats } from '../../report/formats/index.ts'
import { printJson } from '../../report/formats/json.ts'
import { formatRemarks } from '../../report/formats/text.ts'
import type { Report } from '../../report/report.ts'
import type { DiffFile } from '../../report/review-plan.ts'
import { run } from '../../run.ts'
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
  const first = await reviewOf(sources, diff, inputs, edges.run)
  const scanBase = async () =>
    run(await readSourcesAt(root, await mergeBase(root, base, head), read), inputs, edges.run)
  const from = inputs.from === null ? await versionBefore(first, diff, scanBase) : null
  const result = from === null ? first : await reviewOf(sources, diff, { ...inputs, from }, edges.run)
  await deliver(context, print(context, result))
  return statusOf(result.report.findings, result.report.skipped, failOn)
}

/** Kinds of places that say which version the code is on. */
const pins: readonly InventoryKind[] = ['sdk', 'lockfile', 'client']

/**
 * The version that an upgrade comes from: a pull request that moves a pin or the SDK is judged from where the base
 * was. Null where the diff touches no such place, or the base is not older.
 */
async function versionBefore(
  { report }: Review,
  diff: readonly DiffFile[],
  scanBase: () => Promise<Report>,
): Promise<string | null> {
  const changed = new Set(diff.map(({ path }) => path))
  if (!report.inventory.some(({ kind, path }) => pins.includes(kind) && changed.has(path))) return null
  const { from } = await scanBase()
  const isOlder = from !== null && report.from !== null && compareApiVersions(from, report.from) < 0
  return isOlder ? from : null
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
