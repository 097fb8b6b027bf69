import Stripe from 'stripe'

export const subscriptionsOf = (invoice: Stripe.Invoice) =>
  invoice.lines.data.map((line) => line.parent?.subscription_item_details?.subscription?.slice(4))
export const shorten = (row: { subscription: string }) => row.subscription.slice(4)
