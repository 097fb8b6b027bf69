/**
 * A surface: everything one API version lets code touch, as the last `stripe` (node) release that pins
 * that version declares it. Extracted by `npm run catalog`, never written by hand.
 *
 * Keys are short because a surface holds some 60,000 of them.
 */
export interface Surface {
  apiVersion: string
  /** The `stripe` release the surface was read from, `15.12.0`. */
  sdk: string
  /** By SDK path, `checkout.sessions.create`. */
  operations: Record<string, Operation>
  /** By qualified name below `Stripe`, `Checkout.SessionCreateParams.LineItem`. */
  types: Record<string, SurfaceType>
  /** Event type → name of its class below `Stripe`, `invoice.paid` → `InvoicePaidEvent`; empty before SDK 13. */
  events: Record<string, string>
  /** Event type → type (or alias of several) of `event.data.object`, `invoice.paid` → `@Invoice`. */
  eventObjects: Record<string, string>
}

export interface Operation {
  /** Verb and path, `POST /v1/checkout/sessions`. */
  http: string
  /** Names of the leading string arguments. */
  ids?: string[]
  /** 1: an overload leaves them out, `accounts.retrieve()`. */
  idsOptional?: 1
  /** `@Checkout.SessionCreateParams`. */
  params?: string
  /** 1: the params argument may be left out. */
  paramsOptional?: 1
  /** Kinds, as in `Property.t`. */
  returns: string[]
  kind?: 'list' | 'search'
  /** The interface that declares the method, `Checkout.SessionsResource`. */
  on: string
  /** Deprecation text, or 1. */
  dep?: 1 | string
}

export type SurfaceType = InterfaceType | AliasType

export interface InterfaceType {
  p: Record<string, Property>
  /** The literal of its `object` field, `checkout.session`. */
  obj?: string
  /** Kinds of an index signature's value. */
  map?: string[]
  /** 1: the release doesn't export it, so code can't name it. */
  h?: 1
}

/** `type Mode = 'payment' | 'setup'`, `type Foo = Bar | Baz`. */
export interface AliasType {
  alias: Property
  /** 1: the release doesn't export it. */
  h?: 1
}

export interface Property {
  /**
   * Kinds: `string`, `number`, `boolean`, `true`, `false`, `void`, `bigint`, `decimal`, `any`, `enum` (values in `e`), `@Type`;
   * prefixes `[]` (array), `list:` (`ApiList`), `partial:`, `map:`, which may repeat (`map:[]string`).
   * None at all: only what the flags say (`z` alone: the empty string). More than one is a union, sorted; `string` beside `@Type` is an expandable field.
   */
  t: string[]
  /** Enum values. */
  e?: string[]
  /**
   * The alias's own name where the declared type is just that alias, or an array of it, nullable or clearable:
   * `Checkout.SessionCreateParams.Mode`. `t` and `e` are spelled out all the same.
   */
  a?: string
  /** 1: optional (`?`). */
  o?: 1
  /** 1: nullable. */
  n?: 1
  /** 1: accepts the empty string, which clears the value. */
  z?: 1
  /** 1: open enum, other strings are accepted. */
  op?: 1
  /** Deprecation text, or 1. */
  dep?: 1 | string
}

export function isAlias(type: SurfaceType): type is AliasType {
  return 'alias' in type
}
