import Stripe from 'stripe'

declare const stripe: Stripe

export const hosted = (customer: string, price: string) =>
  stripe.checkout.sessions.create({
    mode: 'payment',
    customer,
    line_items: [{ price, quantity: 1 }],
    saved_payment_method_options: { payment_method_save: 'enabled' },
    success_url: 'https://example.com/return',
  })

export const custom = (price: string) =>
  stripe.checkout.sessions.create({
    ui_mode: 'custom',
    mode: 'payment',
    line_items: [{ price, quantity: 1 }],
    return_url: 'https://example.com/return',
  })
