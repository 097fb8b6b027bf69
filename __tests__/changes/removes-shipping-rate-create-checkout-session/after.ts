import Stripe from 'stripe'

declare const stripe: Stripe

export async function ship(customer: string, price: string, rate: string) {
  const session = await stripe.checkout.sessions.create({
    mode: 'payment',
    customer,
    line_items: [{ price, quantity: 1 }],
    shipping_rates: [rate],
    shipping_address_collection: { allowed_countries: ['US'] },
    success_url: 'https://example.com/thanks',
    cancel_url: 'https://example.com/cart',
  })
  return session.url
}

export function shipBulk(params: Stripe.Checkout.SessionCreateParams, shipping_rates: string[]) {
  return stripe.checkout.sessions.create({ ...params, shipping_rates })
}
