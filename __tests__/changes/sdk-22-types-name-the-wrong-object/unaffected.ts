import Stripe from 'stripe'

declare const stripe: Stripe

export async function discountsOf(id: string) {
  const subscription = await stripe.subscriptions.retrieve(id, { expand: ['discounts'] })
  return subscription.discounts.map((discount) => (typeof discount === 'string' ? discount : discount.id))
}

export function ours(cart: { discounts: { discount: { id: string } }[] }) {
  return cart.discounts.map(({ discount }) => discount.id)
}
