import Stripe from 'stripe'

interface Order {
  subscription: string
  quote: string | null
  type: 'invoiceitem' | 'subscription'
  proration: boolean
}
export const describe = (order: Order) =>
  order.type === 'subscription' ? order.subscription : (order.quote ?? String(order.proration))

export const subscriptionOf = (invoice: Stripe.Invoice) => {
  const subscription = invoice.parent?.subscription_details?.subscription
  return typeof subscription === 'string' ? subscription : subscription?.id
}
export const isProration = (line: Stripe.InvoiceLineItem) =>
  line.parent?.type === 'subscription_item_details' && line.parent.subscription_item_details?.proration
export const session = ({ subscription }: Stripe.Checkout.Session) => subscription
export const item = ({ proration, discountable }: Stripe.InvoiceItem) => proration && discountable
export const open = (stripe: Stripe, subscription: string) => stripe.invoices.list({ subscription, status: 'open' })
