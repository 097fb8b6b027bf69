import { compareApiVersions } from '../../catalog/api-version.ts'
import { type ChangesBetween, changesBetween } from '../../catalog/changes-between.ts'
import { resourceNames, resourcesCalled, sameResource } from '../../catalog/resources.ts'
import { loadSurface, nearestSurface } from '../../catalog/surfaces.ts'
import { knownVersions } from '../../catalog/versions.ts'
import { nearest } from '../../config/nearest.ts'
import { quote } from '../../config/permissions.ts'
import { changesAsJson } from '../../report/changes/json.ts'
import { changesAsMarkdown } from '../../report/changes/markdown.ts'
import { changesAsText } from '../../report/changes/text.ts'
import { resolveJump } from '../../run.ts'
import { UserError } from '../../user-error.ts'
import { type Context, deliver, isColored, isForPerson } from '../context.ts'
import { standingOf } from '../standing.ts'
import { DONE } from '../status.ts'

/** Prints what changed in Stripe between two versions. */
export async function changes(context: Context): Promise<number> {
  const { options, edges, io } = context
  const asked = resolveJump(options)
  const from = asked.from ?? (await startOf(context, asked.to))
  const found = changesBetween(from, asked.to, edges.run.readCatalog)
  const filtered = filter(context, found)
  const isFiltered = options.breaking || options.resource !== null
  if (options.format === 'json') await deliver(context, changesAsJson(filtered))
  else if (options.format === 'markdown') await deliver(context, changesAsMarkdown(filtered, isFiltered))
  else {
    const width = isForPerson(context) ? Math.min(io.stdout.columns ?? 100, 120) : 100
    await deliver(context, changesAsText(filtered, { color: isColored(context), width, isFiltered }))
  }
  return DONE
}

/** Where nobody says it: what the code in this folder is on, else the version before the target. */
async function startOf(context: Context, to: string): Promise<string> {
  const [oldest] = await standingOf(context)
  if (oldest !== undefined && compareApiVersions(oldest, to) <= 0) return oldest
  const before = knownVersions().filter(({ version }) => compareApiVersions(version, to) < 0)
  return before.at(-1)?.version ?? to
}

function filter({ options, edges }: Context, found: ChangesBetween): ChangesBetween {
  const { resource, breaking } = options
  const wanted = resource === null ? null : resourcesMeant(resource, found, edges.run.readCatalog)
  return {
    ...found,
    versions: found.versions.map((version) => ({
      ...version,
      changes: version.changes.filter(
        (each) =>
          (!breaking || each.change.severity === 'breaking') &&
          (wanted === null || each.resources.some((name) => wanted.has(name))),
      ),
    })),
  }
}

/** What the words name at either end of the jump, or among what changed between them. */
function resourcesMeant(
  words: string,
  { from, to, versions }: ChangesBetween,
  read: Context['edges']['run']['readCatalog'],
): Set<string> {
  const ends = [from, to].map((version) => loadSurface(nearestSurface(version) as string, read))
  const listed = versions.flatMap(({ changes }) => changes.flatMap(({ resources }) => resources))
  const meant = [
    ...ends.flatMap((surface) => resourcesCalled(surface, words)),
    ...listed.filter((name) => name !== '' && sameResource(name) === sameResource(words)),
  ]
  if (meant.length > 0) return new Set(meant)
  const names = [...new Set([...ends.flatMap(resourceNames), ...listed])].filter((name) => name !== '')
  const close = nearest(
    words.toLowerCase(),
    names.map((name) => name.toLowerCase()),
  )
  const found = names.find((name) => name.toLowerCase() === close)
  throw new UserError(
    `Stripe has no resource ${quote(words)}${found === undefined ? '' : `, the nearest is ${found}`}; name one as \`Subscription\` or \`checkout.session\`.`,
  )
}
