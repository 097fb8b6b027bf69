import type Stripe from 'stripe'
import type { Stripe as S } from 'stripe'

export function onCreated(event: Stripe.InvoiceItemCreatedEvent) {
  return event.data.object.amount
}
export type Handled = S.InvoiceItemCreatedEvent | S.InvoiceItemDeletedEvent
