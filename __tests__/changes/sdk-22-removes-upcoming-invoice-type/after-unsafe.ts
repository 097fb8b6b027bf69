import Stripe from 'stripe'

declare const stripe: Stripe

export async function preview(customer: string): Promise<Stripe.Invoice> {
  return stripe.invoices.createPreview({ customer })
}

export function due(invoice: Stripe.Invoice) {
  return invoice.amount_due / 100
}
