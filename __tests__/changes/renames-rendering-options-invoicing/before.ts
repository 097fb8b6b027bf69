import Stripe from 'stripe'

declare const stripe: Stripe

export const create = (customer: string) =>
  stripe.invoices.create({ customer, rendering_options: { amount_tax_display: 'include_inclusive_tax' } })

export function change(id: string, rendering_options: Stripe.InvoiceUpdateParams.RenderingOptions) {
  return stripe.invoices.update(id, { rendering_options })
}

export async function display(id: string) {
  const invoice = await stripe.invoices.retrieve(id)
  const options: Stripe.Invoice.RenderingOptions | null = invoice.rendering_options
  return options?.amount_tax_display
}

export const upcoming = ({ rendering_options: options }: Stripe.UpcomingInvoice) => options
