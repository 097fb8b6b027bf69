import Stripe from 'stripe'

declare const stripe: Stripe

export async function send(customer: string): Promise<string> {
  const invoice = await stripe.invoices.create({ customer })
  await stripe.invoices.finalizeInvoice(invoice.id)
  return `https://dashboard.stripe.com/invoices/${invoice.id}`
}

export const shortId = ({ id }: Stripe.Invoice): string => id.slice(3)
