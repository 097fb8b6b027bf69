import Stripe from 'stripe'

declare const stripe: Stripe

export async function onPaid(invoice: Stripe.Invoice) {
  for (const line of invoice.lines.data) {
    if (line.subscription) await stripe.subscriptions.retrieve(line.subscription)
  }
}
export const items = ({ lines }: Stripe.Invoice) => lines.data.map(({ subscription_item }) => subscription_item)
export const isOneOff = (line: Stripe.InvoiceLineItem) => line.invoice_item !== undefined
