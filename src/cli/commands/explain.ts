import { ask } from '../../catalog/ask.ts'
import { openCatalog } from '../../catalog/ask-catalog.ts'
import { quote } from '../../config/permissions.ts'
import { UserError } from '../../user-error.ts'
import { colorsFor } from '../colors.ts'
import { type Context, deliver, isColored } from '../context.ts'
import { blocksOf } from '../explain.ts'
import { explainMarkdown } from '../explain-markdown.ts'
import { explainText } from '../explain-text.ts'
import { DONE } from '../status.ts'

/** Everything known about what the words name: an element, a resource, a change, a version or an SDK release. */
export async function explain(context: Context): Promise<number> {
  const { words, options, edges } = context
  const query = words.join(' ').trim()
  if (query === '')
    throw new UserError('Name what to explain, as in `restripe explain subscription.current_period_end`.')
  const answer = ask(openCatalog(edges.run.readCatalog), query)
  if ('nearest' in answer) throw new UserError(unknown(query, answer.nearest))
  const { found } = answer
  if (options.format === 'json') {
    await deliver(context, `${JSON.stringify({ schemaVersion: 1, query, ...found }, null, 2)}\n`)
  } else if (options.format === 'markdown') {
    await deliver(context, explainMarkdown(blocksOf(found)))
  } else {
    await deliver(context, explainText(blocksOf(found), colorsFor(isColored(context))))
  }
  return DONE
}

function unknown(query: string, nearest: readonly string[]): string {
  if (nearest.length === 0)
    return `Nothing in the catalog is called ${quote(query)}; ask for an element, a resource, a change, a version or an SDK release.`
  const names = nearest.map((name) => `\`${name}\``).join(', ')
  return `Nothing in the catalog is called ${quote(query)}; the nearest ${nearest.length === 1 ? 'is' : 'are'} ${names}.`
}
