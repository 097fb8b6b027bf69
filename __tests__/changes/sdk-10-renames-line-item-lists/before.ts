import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_KEY!, { apiVersion: '2020-08-27' })

export async function preview(customer: string, params: Stripe.InvoiceLineItemListUpcomingParams) {
  const lines = await stripe.invoices.listUpcomingLineItems({ ...params, customer, limit: 100 })
  return lines.data.map((line) => line.amount)
}

export async function* all(customer: string) {
  const { invoices } = stripe
  for await (const line of invoices.listUpcomingLineItems({ customer })) yield line
}

export const creditLines = (params: Stripe.CreditNoteLineItemListPreviewParams) =>
  stripe.creditNotes.listPreviewLineItems(params)
export const page: Stripe.LineItemListParams = { limit: 10 }
