/**
 * An element change: one row of the diff of two surfaces. The facts of a break, without words.
 */
export interface ElementChange {
  kind: 'method' | 'parameter' | 'field' | 'value' | 'event_type' | 'type'
  /** `behavior`: it is declared as before and does something else; said by a curated change, never by a diff. */
  change: 'removed' | 'renamed' | 'required' | 'nullable' | 'optional' | 'retyped' | 'behavior'
  /**
   * Canonical name: `invoices.retrieveUpcoming` (method), `subscriptions.create coupon` (parameter),
   * `subscription.current_period_end` (field), `invoice.last_finalization_error.code=…` (value),
   * `invoice.paid` (event type), `Stripe.PlatformTaxFee` (type).
   */
  element: string
  /**
   * The declarations that carry it in the FROM surface. A member is `Type#member`
   * (`Issuing.Transaction.PurchaseDetails.Fuel#volume_decimal`), a method its SDK path, a type its name.
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
}
