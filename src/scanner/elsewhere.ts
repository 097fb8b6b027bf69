/** What other files decide: those that build the parameters which a call passes, and those that take what it answers. */
import type { Jump } from './jump.ts'

export interface Elsewhere {
  /** Reads of what may be missing in the target: who takes the value decides whether it may. */
  missing: RegExp
  /** Keys of objects that hold a changed parameter, and constants that name events. */
  built: RegExp
}

export const nothingElsewhere: Elsewhere = { missing: /(?!)/, built: /(?!)/ }

export function elsewhereIn(jumps: readonly Jump[]): Elsewhere {
  return { missing: missingIn(jumps), built: builtIn(jumps) }
}

/** Names that objects of all kinds have: a file that builds one of these builds nothing of Stripe's. */
const common =
  /^(?:.{1,5}|amount|status|object|reason|method|customer|description|metadata|account|quantity)$/

/** `PAID: 'invoice.paid'`, `PAID = 'invoice.paid'`. */
const eventConstant = String.raw`[:=]\s*['"](?:account|charge|checkout|customer|invoice|invoiceitem|issuing\w*|payment_intent|payment_method|payout|plan|price|product|promotion_code|quote|setup_intent|subscription_schedule|transfer)\.[a-z_]+[a-z_.]*['"]`

function builtIn(jumps: readonly Jump[]): RegExp {
  const names = new Set<string>()
  for (const { row } of jumps.flatMap(({ rows }) => rows)) {
    if (row.kind !== 'parameter' || (row.change !== 'removed' && row.change !== 'renamed')) continue
    const name = row.element.split(/[ .]/).at(-1)?.replace('[]', '') ?? ''
    if (/^\w+$/.test(name) && !common.test(name)) names.add(name)
  }
  const keys = names.size === 0 ? '(?!)' : `\\b(?<![$.])(?:${[...names].join('|')})\\s*[:,}]`
  return new RegExp(`${keys}|${eventConstant}`)
}

/**
 * How code reads what may be missing in the target: `invoice.id`, `openInvoice?.id`, of an object whose name ends with
 * the last word of the element's owner.
 */
function missingIn(jumps: readonly Jump[]): RegExp {
  const reads = new Set<string>()
  for (const { row } of jumps.flatMap(({ rows }) => rows)) {
    if (row.kind !== 'field' || (row.change !== 'nullable' && row.change !== 'optional')) continue
    const [owner = '', name = ''] = row.element.replaceAll('[]', '').split('.').slice(-2)
    const word = owner.split('_').at(-1) ?? ''
    if (/^\w+$/.test(word) && /^\w+$/.test(name)) reads.add(`${anyCase(word)}s?[?!]?\\.${name}`)
  }
  return reads.size === 0 ? /(?!)/ : new RegExp(`(?:${[...reads].join('|')})\\b`)
}

/** `invoice` and `openInvoice`. */
function anyCase(word: string): string {
  const [first = ''] = word
  return `[${first}${first.toUpperCase()}]${word.slice(1)}`
}
