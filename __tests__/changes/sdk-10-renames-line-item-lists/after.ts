import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_KEY!, { apiVersion: '2022-08-01' })

export async function preview(customer: string, params: Stripe.InvoiceListUpcomingLinesParams) {
  const lines = await stripe.invoices.listUpcomingLines({ ...params, customer, limit: 100 })
  return lines.data.map((line) => line.amount)
}

export async function* all(customer: string) {
  const { invoices } = stripe
  for await (const line of invoices.listUpcomingLines({ customer })) yield line
}

export const creditLines = (params: Stripe.CreditNoteListPreviewLineItemsParams) =>
  stripe.creditNotes.listPreviewLineItems(params)
export const page: Stripe.LineItemListParams = { limit: 10 }
