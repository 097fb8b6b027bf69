/**
 * An element change: one row of the diff of two surfaces. The facts of a break, without words.
 */
export interface ElementChange {
  /** `member` and `signature` are the SDK's own: what it has besides the API's shape, and how it may be called. */
  kind: 'method' | 'parameter' | 'field' | 'value' | 'event_type' | 'type' | 'member' | 'signature'
  /**
   * `behavior`: it is declared as before and does something else; said by a curated change, never by a diff of
   * types (for a default of the SDK's: seen by running both releases).
   * `deprecated`: it works as before, and Stripe advises against it; told only where somebody asks for advice.
   */
  change: 'removed' | 'renamed' | 'required' | 'nullable' | 'optional' | 'retyped' | 'behavior' | 'deprecated'
  /**
   * Canonical name: `invoices.retrieveUpcoming` (method), `subscriptions.create coupon` (parameter),
   * `subscription.current_period_end` (field), `invoice.last_finalization_error.code=…` (value),
   * `invoice.paid` (event type), `Stripe.PlatformTaxFee` (type).
   *
   * Members of the SDK: `Stripe#setTimeout` (of a client), `Stripe.webhooks` (of the class),
   * `StripeConfig.maxNetworkRetries`, `RequestOptions.host`, `Webhooks.constructEvent`,
   * `Stripe.errors.StripeCardError`, `StripeError.detail`. Signatures: `Stripe()` (without `new`),
   * `Stripe.webhooks()`, and for the methods of resources `method(callback)`, `method(options)` (in place of optional
   * params), `method(apiKey)` (a key in place of options); `accounts.retrieve()` (without the id that an overload
   * leaves out).
   */
  element: string
  /**
   * The declarations that carry it in the FROM surface. A member is `Type#member`
   * (`Issuing.Transaction.PurchaseDetails.Fuel#volume_decimal`), a method its SDK path, a type its name; with
   * `prelude:` before it where it is no API shape (`prelude:StripeConfig#timeout`). Signatures have none.
   */
  declared: string[]
  /** The enum value that is gone. */
  value?: string
  /** The new name or path of what was renamed or moved. */
  to?: string
  layer: 'api' | 'sdk'
  /** Verb and path of the operation, `POST /v1/subscriptions`. */
  http?: string
  /** The API version that brought it. */
  apiVersion: string
  /** For what the SDK alone changed, the `stripe` release that brought it: `22.0.0`; it pins `apiVersion`. */
  sdk?: string
}
