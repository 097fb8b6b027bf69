import Stripe from 'stripe'

declare const stripe: Stripe
declare const orders: { save(id: string, paymentIntent: string): Promise<void> }

export async function pay(order: string, customer: string, price: string) {
  const session = await stripe.checkout.sessions.create({
    mode: 'payment',
    customer,
    line_items: [{ price, quantity: 1 }],
    success_url: 'https://example.com/thanks',
    cancel_url: 'https://example.com/cart',
    expand: ['payment_intent'],
  })
  await orders.save(order, (session.payment_intent as Stripe.PaymentIntent).id)
  return session.url
}

const expand = ['line_items', 'payment_intent']
export const built = (params: Stripe.Checkout.SessionCreateParams, customer: string) =>
  stripe.checkout.sessions.create({ ...params, customer, expand })
