import Stripe from 'stripe'

declare const stripe: Stripe

export async function products(session: string) {
  const items = await stripe.checkout.sessions.listLineItems(session)
  return items.data.map((item) => item.product)
}
export const label = ({ product, quantity }: Stripe.LineItem) => `${quantity} × ${product}`
