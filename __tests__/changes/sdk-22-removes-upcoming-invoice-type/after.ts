import Stripe from 'stripe'

declare const stripe: Stripe

export async function preview(customer: string): Promise<Stripe.UpcomingInvoice> {
  return stripe.invoices.createPreview({ customer })
}

export function due(invoice: Stripe.UpcomingInvoice) {
  return invoice.amount_due / 100
}
