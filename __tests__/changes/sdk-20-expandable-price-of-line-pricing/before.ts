import Stripe from 'stripe'

declare const stripe: Stripe

export async function pricesOf(id: string): Promise<string[]> {
  const invoice = await stripe.invoices.retrieve(id)
  return invoice.lines.data.flatMap((line) => line.pricing?.price_details?.price ?? [])
}

export const planOf = (item: Stripe.InvoiceItem, plans: Record<string, string>) =>
  plans[item.pricing!.price_details!.price]
