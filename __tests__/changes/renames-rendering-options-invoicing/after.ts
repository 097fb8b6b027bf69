import Stripe from 'stripe'

declare const stripe: Stripe

export const create = (customer: string) =>
  stripe.invoices.create({ customer, rendering: { amount_tax_display: 'include_inclusive_tax' } })

export function change(id: string, rendering_options: Stripe.InvoiceUpdateParams.Rendering) {
  return stripe.invoices.update(id, { rendering: rendering_options })
}

export async function display(id: string) {
  const invoice = await stripe.invoices.retrieve(id)
  const options: Stripe.Invoice.Rendering | null = invoice.rendering
  return options?.amount_tax_display
}

export const upcoming = ({ rendering: options }: Stripe.UpcomingInvoice) => options
