import type Stripe from 'stripe'

interface InvoiceitemCreatedEvent {
  type: 'invoiceitem.created'
}
export const own = (event: InvoiceitemCreatedEvent) => event.type
export const onPaid = (event: Stripe.InvoicePaidEvent) => event.data.object.id
export const isItem = (event: Stripe.Event) => event.type === 'invoiceitem.created'
