import Stripe from 'stripe'

declare const stripe: Stripe

export const createSession = (customer: string, price: string) =>
  stripe.checkout.sessions.create({
    ui_mode: 'custom',
    mode: 'payment',
    customer,
    line_items: [{ price, quantity: 1 }],
    saved_payment_method_options: { payment_method_save: 'enabled' },
    return_url: 'https://example.com/return',
  })
