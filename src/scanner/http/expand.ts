/** `expand[]=latest_invoice.payment_intent` of a request, where the target refuses the path or answers otherwise. */
import { goneOnExpand } from '../expand-path.ts'
import { sentence, sinceOf } from '../sentence.ts'
import type { Usage } from '../usage.ts'
import type { HttpCall } from './call.ts'
import type { HttpScope } from './judge.ts'

export function judgeExpand(operation: string, call: HttpCall, { from, jump }: HttpScope): Usage[] {
  return call.keys.flatMap(({ name, value, place }) => {
    if (name !== 'expand' || value === null) return []
    const path = value.split('.')
    const on = { ...place, certainty: call.certainty, fix: null }
    const word = jump.strings.find(({ bite }) => 'expand' in bite && bite.expand === path.at(-1))
    if (word) {
      const what = `Since ${sinceOf(word.change)}: ${word.change.title}.`
      return [{ ...on, change: word.change, element: `${operation} expand`, what }]
    }
    const row = goneOnExpand(path, operation, from, jump)
    return row ? [{ ...on, change: row.change, element: row.row.element, what: sentence(row) }] : []
  })
}
