import Stripe from 'stripe'

declare const stripe: Stripe
declare const db: any

export async function onInvoicePaid(event: Stripe.InvoicePaidEvent) {
  const invoice = event.data.object
  if (!invoice.parent?.subscription_details?.subscription) return
  const id = typeof invoice.parent?.subscription_details?.subscription === 'string' ? invoice.parent?.subscription_details?.subscription : invoice.parent?.subscription_details?.subscription.id
  await db.workspace.update({
    where: { subscription: id, owner: invoice.parent?.subscription_details?.metadata?.owner },
    data: { paid: true },
  })
}

export async function isFromQuote(number: string) {
  const { data } = await stripe.invoices.search({ query: `number:"${number}"` })
  const [{ quote, subscription_proration_date }] = data
  return quote !== null || subscription_proration_date !== undefined
}

export const withSubscription = (id: string) => stripe.invoices.retrieve(id, { expand: ['parent.subscription_details.subscription', 'customer'] })

export async function prorations(invoice: Stripe.Invoice) {
  return invoice.lines.data
    .filter((line) => line.type === 'subscription' && line.parent?.subscription_item_details?.proration)
    .map(({ invoice_item, subscription_item, proration_details }) => ({
      item: invoice_item ?? subscription_item,
      credited: proration_details?.credited_items?.invoice,
    }))
}

function label(kind: Stripe.InvoiceLineItem.Type, details: Stripe.InvoiceLineItem.ProrationDetails | null) {
  return details ? 'proration' : kind
}

export async function pending(customer: string) {
  for await (const item of stripe.invoiceItems.list({ customer, pending: true }))
    console.log(label('invoiceitem', null), item.parent?.subscription_details?.subscription, item.parent?.subscription_details?.subscription_item)
}
