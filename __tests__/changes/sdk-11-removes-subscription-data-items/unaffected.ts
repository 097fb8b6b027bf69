import Stripe from 'stripe'

declare const stripe: Stripe
const urls = { success_url: 'https://example.com/thanks', cancel_url: 'https://example.com/plans' }

export const subscribe = (customer: string, price: string) =>
  stripe.checkout.sessions.create({
    mode: 'subscription',
    customer,
    line_items: [{ price, quantity: 1 }],
    subscription_data: { trial_period_days: 7 },
    ...urls,
  })
export const direct = (customer: string, plan: string) => stripe.subscriptions.create({ customer, items: [{ plan }] })
export const cart = { subscription_data: { items: [{ plan: 'gold' }] } }
