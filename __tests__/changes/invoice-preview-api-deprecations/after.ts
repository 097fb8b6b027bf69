import Stripe from 'stripe'

declare const stripe: Stripe

export async function previewUpgrade(customer: string, subscription: Stripe.Subscription, price: string) {
  const [item] = subscription.items.data
  const invoice = await stripe.invoices.retrieveUpcoming({
    customer,
    subscription: subscription.id,
    subscription_items: [{ id: item?.id, price }],
    subscription_proration_date: Math.floor(Date.now() / 1000),
  })
  return invoice.amount_due
}

const paramsFor = (customer: string): Stripe.InvoiceRetrieveUpcomingParams => ({ customer })
export const nextTotal = async (customer: string) =>
  (await stripe.invoices.retrieveUpcoming(paramsFor(customer))).total

export async function nextLines(customer: string) {
  const { invoices } = stripe
  return invoices.listUpcomingLines({ customer, limit: 50 }).autoPagingToArray({ limit: 200 })
}

export const ofCustomer = (customer: string) => stripe.invoices.createPreview({ customer })
