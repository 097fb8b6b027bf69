/** `expand[]=latest_invoice.payment_intent` of a request, where the target refuses the path or answers otherwise. */
import { goneOnExpand, wordOnExpand } from '../expand-path.ts'
import { sentence, sinceOf } from '../sentence.ts'
import type { Usage } from '../usage.ts'
import type { HttpCall } from './call.ts'
import type { HttpScope } from './judge.ts'

export function judgeExpand(operation: string, call: HttpCall, { from, to, jump }: HttpScope): Usage[] {
  return call.keys.flatMap(({ name, value, place }) => {
    if (name !== 'expand' || value === null || !/^[\w.]+$/.test(value)) return []
    const path = value.split('.')
    const on = { ...place, certainty: call.certainty, fix: null }
    const row = goneOnExpand(path, operation, from, jump)
    if (row) {
      const what = `\`${value}\` cannot be expanded any more: ${sentence(row)}`
      return [{ ...on, change: row.change, element: row.row.element, what }]
    }
    const word = wordOnExpand(path, operation, to, jump)
    if (!word) return []
    const what = `Since ${sinceOf(word.change)}: ${word.change.title}.`
    return [{ ...on, change: word.change, element: `${operation} expand`, what }]
  })
}
