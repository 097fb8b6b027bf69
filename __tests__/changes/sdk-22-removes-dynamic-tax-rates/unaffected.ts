import Stripe from 'stripe'

declare const stripe: Stripe

export async function start(price: string, shop: { dynamic_tax_rates: string[] }) {
  return stripe.checkout.sessions.create({
    mode: 'payment',
    line_items: [{ price, quantity: 1, tax_rates: shop.dynamic_tax_rates }],
  })
}
