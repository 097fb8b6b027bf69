import Stripe from 'stripe'

declare const stripe: Stripe

export const checkout = (customer: string, price: string) =>
  stripe.checkout.sessions.create({
    mode: 'payment',
    customer,
    line_items: [{ price, quantity: 1 }],
    payment_method_types: ['card', 'paynow'],
    payment_method_options: { paynow: {} },
    success_url: 'https://example.com/thanks',
    cancel_url: 'https://example.com/cart',
  })
