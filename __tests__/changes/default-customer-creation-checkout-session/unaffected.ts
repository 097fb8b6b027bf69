import Stripe from 'stripe'

declare const stripe: Stripe
declare const cart: { checkout: { sessions: { create(options: { mode: string }): Promise<void> } } }
const urls = { success_url: 'https://example.com/thanks', cancel_url: 'https://example.com/cart' }

export const known = (customer: string, price: string) =>
  stripe.checkout.sessions.create({ mode: 'payment', customer, line_items: [{ price, quantity: 1 }], ...urls })
export const always = (price: string) =>
  stripe.checkout.sessions.create({
    mode: 'payment',
    customer_creation: 'always',
    line_items: [{ price, quantity: 1 }],
    ...urls,
  })
export const monthly = (price: string) =>
  stripe.checkout.sessions.create({ mode: 'subscription', line_items: [{ price, quantity: 1 }], ...urls })
export const card = (customer: string) => stripe.checkout.sessions.create({ mode: 'setup', customer, ...urls })
export const built = (params: Stripe.Checkout.SessionCreateParams) => stripe.checkout.sessions.create(params)
export const own = () => cart.checkout.sessions.create({ mode: 'payment' })
