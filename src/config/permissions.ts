import { UserError } from '../user-error.ts'
import { nearest } from './nearest.ts'

/**
 * What a Financial Connections session may be asked to read.
 * Source: https://docs.stripe.com/api/financial_connections/sessions/create#create_fc_session-permissions
 */
export const LEGAL_PERMISSIONS = ['balances', 'ownership', 'payment_method', 'transactions'] as const

/** What the migration guide asks for, where nothing is configured. */
export const DEFAULT_PERMISSIONS: readonly string[] = ['balances', 'transactions']

/**
 * The permissions that the fix writes, in the order given. Names may hold surrounding blanks; empty ones are dropped.
 * Throws a `UserError` where none is left, one is not legal, or one comes twice.
 */
export function parsePermissions(list: readonly string[]): string[] {
  const legal = `the legal permissions are ${LEGAL_PERMISSIONS.join(', ')}`
  const permissions = list.map((name) => name.trim()).filter((name) => name !== '')
  if (permissions.length === 0) throw new UserError(`No permissions are given; name at least one: ${legal}.`)
  for (const [index, name] of permissions.entries()) {
    if (!(LEGAL_PERMISSIONS as readonly string[]).includes(name)) {
      const close = nearest(name, LEGAL_PERMISSIONS)
      const meant = close === null ? '' : ` (did you mean "${close}"?)`
      throw new UserError(`Permission ${quote(name)} does not exist at Stripe${meant}; ${legal}.`)
    }
    if (permissions.indexOf(name) !== index) {
      throw new UserError(`Permission "${name}" is given twice; name each once.`)
    }
  }
  return permissions
}

/** A word from outside, on one line and of bounded length, with every control character spelt out. */
export function quote(word: string): string {
  const shown = word.length > 80 ? `${word.slice(0, 80)}…` : word
  return JSON.stringify(shown).replace(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202f\u2066-\u2069\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
