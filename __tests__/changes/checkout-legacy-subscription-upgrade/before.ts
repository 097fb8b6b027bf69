import Stripe from 'stripe'

declare const stripe: Stripe

export async function subscribe(customer: string, price: string) {
  const session = await stripe.checkout.sessions.create({
    customer,
    mode: 'subscription',
    line_items: [{ price, quantity: 1 }],
    success_url: 'https://example.com/done',
  })
  return session.url
}

export async function open(price: string, isPlan: boolean) {
  const params: Stripe.Checkout.SessionCreateParams = {
    mode: isPlan ? 'subscription' : 'payment',
    line_items: [{ price, quantity: 1 }],
  }
  return stripe.checkout.sessions.create(params)
}
