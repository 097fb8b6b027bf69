import Stripe from 'stripe'

declare const stripe: Stripe

export const pay = (price: string) =>
  stripe.checkout.sessions.create({ mode: 'payment', line_items: [{ price, quantity: 1 }] })
export const setup = (customer: string) => stripe.checkout.sessions.create({ mode: 'setup', customer, currency: 'usd' })
export const find = (id: string) => stripe.checkout.sessions.retrieve(id)
export const create = (customer: string, price: string) =>
  stripe.subscriptions.create({ customer, items: [{ price }] })
