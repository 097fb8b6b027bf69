import { UserError } from '../../user-error.ts'
import { type Context, deliver } from '../context.ts'
import { DONE } from '../status.ts'

/** Everything known about what the words name: an element, a resource, a change, a version or an SDK release. */
export async function explain(context: Context): Promise<number> {
  const query = context.words.join(' ').trim()
  if (query === '')
    throw new UserError('Name what to explain, as in `restripe explain subscription.current_period_end`.')
  await deliver(context, `${query}\n`)
  return DONE
}
