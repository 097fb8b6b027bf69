import type Stripe from 'stripe'
import type { Stripe as S } from 'stripe'

export function onCreated(event: Stripe.InvoiceitemCreatedEvent) {
  return event.data.object.amount
}
export type Handled = S.InvoiceitemCreatedEvent | S.InvoiceitemDeletedEvent
