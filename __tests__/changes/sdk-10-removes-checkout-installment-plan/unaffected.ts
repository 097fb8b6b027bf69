import Stripe from 'stripe'

declare const stripe: Stripe

export const confirm = (id: string) =>
  stripe.paymentIntents.confirm(id, {
    payment_method_options: { card: { installments: { plan: { count: 3, interval: 'month', type: 'fixed_count' } } } },
  })
export const checkout = (customer: string, price: string) =>
  stripe.checkout.sessions.create({
    mode: 'payment',
    customer,
    line_items: [{ price, quantity: 1 }],
    payment_method_options: { card: { installments: { enabled: true } } },
    success_url: 'https://example.com/thanks',
    cancel_url: 'https://example.com/cart',
  })
