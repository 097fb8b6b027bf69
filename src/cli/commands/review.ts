import { compareApiVersions } from '../../catalog/api-version.ts'
import type { InventoryKind } from '../../catalog/inventory-kind.ts'
import { readSources } from '../../files/read-sources.ts'
import { diffBetween, diffWorkingTree } from '../../git/diff-between.ts'
import { readSourcesAt } from '../../git/read-sources-at.ts'
import { mergeBase, resolveRef } from '../../git/refs.ts'
import { textsAt } from '../../git/texts-at.ts'
import { formats } from '../../report/formats/index.ts'
import { printJson } from '../../report/formats/json.ts'
import { formatRemarks } from '../../report/formats/text.ts'
import { namesVersion } from '../../report/names-version.ts'
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
  const parted = () => mergeBase(root, base, head)
  const isUpgrade = inputs.from === null && (await takesVersionAway(first, diff, root, parted))
  const scanBase = async () => run(await readSourcesAt(root, await parted(), read), inputs, edges.run)
  const from = isUpgrade ? olderOf((await scanBase()).from, first.report.from) : null
  const result = from === null ? first : await reviewOf(sources, diff, { ...inputs, from }, edges.run)
  await deliver(context, print(context, result))
  return statusOf(result.report.findings, result.report.skipped, failOn)
}

/** Kinds of places that say which version the code is on. */
const pins: readonly InventoryKind[] = ['sdk', 'lockfile', 'client']

/**
 * Whether the diff takes a line away that said a version, in a file that says one now: a pull request that moves a pin
 * or the SDK is judged from where the base was.
 *
 * @param parted the commit that the diff starts from
 */
async function takesVersionAway(
  { report, sources }: Review,
  diff: readonly DiffFile[],
  root: string,
  parted: () => Promise<string>,
): Promise<boolean> {
  const saying = new Set(report.inventory.flatMap(({ kind, path }) => (pins.includes(kind) ? [path] : [])))
  const changed = diff.filter(({ path }) => saying.has(path))
  if (changed.length === 0) return false
  // Its text before has another path.
  if (changed.some(({ status }) => status === 'renamed')) return true
  const now = new Map(sources.sources.map(({ path, text }) => [path, text]))
  const before = await textsAt(root, await parted(), new Set(changed.map(({ path }) => path)))
  return [...before].some(([path, text]) => namesVersion(linesOnlyIn(text, now.get(path) ?? '')))
}

function linesOnlyIn(text: string, other: string): string {
  const kept = new Set(other.split('\n'))
  return text
    .split('\n')
    .filter((line) => !kept.has(line))
    .join('\n')
}

function olderOf(before: string | null, now: string | null): string | null {
  return before !== null && now !== null && compareApiVersions(before, now) < 0 ? before : null
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
