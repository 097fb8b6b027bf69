import Stripe from 'stripe'

declare const stripe: Stripe

export const keepClassic = (customer: string, price: string) =>
  stripe.subscriptions.create({ customer, items: [{ price }], billing_mode: { type: 'classic' } })

export const goFlexible = (price: string) =>
  stripe.checkout.sessions.create({
    mode: 'subscription',
    line_items: [{ price, quantity: 1 }],
    subscription_data: { billing_mode: { type: 'flexible' } },
  })

export const payOnce = (price: string) =>
  stripe.checkout.sessions.create({ mode: 'payment', line_items: [{ price, quantity: 1 }] })

export const schedule = (subscription: string) =>
  stripe.subscriptionSchedules.create({ from_subscription: subscription })

export const change = (id: string, price: string) =>
  stripe.subscriptions.update(id, { items: [{ price }], proration_behavior: 'none' })

export const store = (db: { subscriptions: { create(row: { customer: string }): Promise<void> } }) =>
  db.subscriptions.create({ customer: 'cus_1' })
