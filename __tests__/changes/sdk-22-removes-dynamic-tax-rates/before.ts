import Stripe from 'stripe'

declare const stripe: Stripe

export async function start(price: string, rates: string[]) {
  const item: Stripe.Checkout.SessionCreateParams.LineItem = { price, quantity: 1, dynamic_tax_rates: rates }
  return stripe.checkout.sessions.create({
    mode: 'payment',
    line_items: [item, { price, quantity: 2, dynamic_tax_rates: rates }],
  })
}
