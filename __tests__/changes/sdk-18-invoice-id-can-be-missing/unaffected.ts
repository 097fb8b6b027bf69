import Stripe from 'stripe'

export const lines = (stripe: Stripe, invoice: Stripe.Invoice) =>
  invoice.id ? stripe.invoices.listLineItems(invoice.id) : null
export const idOf = (invoice: Stripe.Invoice): string => invoice.id ?? 'upcoming'
export const item = (item: Stripe.InvoiceItem): string => item.id
export const own = (invoice: { id: string }) => invoice.id.slice(3)
