import Stripe from 'stripe'

declare const stripe: Stripe

export async function subscriptionsOf(invoice: Stripe.Invoice) {
  const lines = await stripe.invoices.listLineItems(invoice.id as string)
  return lines.data.map((line) => line.parent?.subscription_item_details?.subscription.slice(4))
}
