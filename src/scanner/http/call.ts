/** Requests to Stripe's API that no SDK makes: what a program or a script sends over HTTP, and what breaks in it. */
import type { Certainty } from '../finding.ts'

/** UTF-16 offsets in a file's text, the end exclusive. */
export interface Place {
  path: string
  start: number
  end: number
}

export interface HttpCall {
  /** `GET`, `POST`, `DELETE`. */
  verb: string
  /** `/v1/subscriptions/{}`, without the query; `{}` for what can't be read. */
  route: string
  /** Where the route is written. */
  place: Place
  keys: readonly HttpKey[]
  /** Whether `keys` are all that is sent. */
  isComplete: boolean
  /** The `Stripe-Version` that is sent along, where it can be read. */
  version: string | null
  certainty: Certainty
  /** It is not sent: a test expects it, or it was written down when it was sent. */
  isRecorded?: true
}

/** One thing that is sent, in the query or in the body. */
export interface HttpKey {
  /** As parameters are called in the catalog: `items[].price`. */
  name: string
  /** Null: it can't be read. */
  value: string | null
  place: Place
}

/** `items[0][price]` and `items[][price]` → `items[].price`; `payment_method_types[]` → `payment_method_types`. */
export function keyName(written: string): string {
  return written
    .replace(/\[(?:\d*|\{\})\](?=\[|$)/g, '[]')
    .replace(/\[([^[\]]+)\]/g, '.$1')
    .replace(/(?:\[\])+$/, '')
}

/** Whether a key gives the parameter or part of it: `items[].price` gives `items`. */
export function gives(key: string, parameter: string): boolean {
  return key === parameter || key.startsWith(`${parameter}.`) || key.startsWith(`${parameter}[]`)
}
