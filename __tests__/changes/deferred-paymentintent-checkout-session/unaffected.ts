import Stripe from 'stripe'

declare const stripe: Stripe
const urls = { success_url: 'https://example.com/thanks', cancel_url: 'https://example.com/cart' }

export const later = (id: string) => stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] })
export const listed = (customer: string, price: string) =>
  stripe.checkout.sessions.create({
    mode: 'payment',
    customer,
    payment_intent_data: { metadata: { order: '1' } },
    line_items: [{ price, quantity: 1 }],
    expand: ['line_items'],
    ...urls,
  })
export function onEvent(event: Stripe.Event) {
  if (event.type !== 'checkout.session.completed') return null
  return (event.data.object as Stripe.Checkout.Session).payment_intent
}
