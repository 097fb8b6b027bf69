import { UserError } from '../user-error.ts'
import { quote } from './permissions.ts'

/** A day; no job of GitHub's runs longer than its six hours, and one of one's own may. */
export const MOST_SECONDS = 86_400

export function isSeconds(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= MOST_SECONDS
}

/**
 * A number of seconds as people write it.
 *
 * @param name what the message calls it, `--time-limit`
 * @throws UserError
 */
export function parseSeconds(text: string, name: string): number {
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (isSeconds(seconds)) return seconds
  throw new UserError(
    `${name} must be a whole number of seconds from 1 to ${MOST_SECONDS}, not ${quote(text)}.`,
  )
}
