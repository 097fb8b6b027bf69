import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_KEY!, { apiVersion: '2022-08-01' })
const urls = { success_url: 'https://example.com/thanks', cancel_url: 'https://example.com/cart' }

export async function checkout(price: string) {
  const session = await stripe.checkout.sessions.create({
    mode: 'payment',
    line_items: [{ price, quantity: 1 }],
    ...urls,
    customer_creation: 'always',
  })
  return session.url
}

export function donate(email: string, items: Stripe.Checkout.SessionCreateParams.LineItem[]) {
  const params: Stripe.Checkout.SessionCreateParams = {
    mode: 'payment',
    customer_email: email,
    line_items: items,
    success_url: urls.success_url,
    cancel_url: urls.cancel_url,
    customer_creation: 'always',
  }
  return stripe.checkout.sessions.create(params)
}

export const either = (mode: 'payment' | 'subscription', price: string) =>
  stripe.checkout.sessions.create({ mode, line_items: [{ price, quantity: 1 }], ...urls, customer_creation: 'always' })

export async function onCompleted(session: Stripe.Checkout.Session) {
  return stripe.customers.retrieve(session.customer as string)
}
