import Stripe from 'stripe'

declare const stripe: Stripe
const urls = { success_url: 'https://example.com/thanks', cancel_url: 'https://example.com/cart' }

export const subscribe = (customer: string, price: string, coupon: string) =>
  stripe.checkout.sessions.create({
    mode: 'subscription',
    customer,
    line_items: [{ price, quantity: 1 }],
    discounts: [{ coupon }],
    subscription_data: { trial_period_days: 7 },
    ...urls,
  })
export const direct = (customer: string, price: string, coupon: string) =>
  stripe.subscriptions.create({ customer, items: [{ price }], coupon })
export const own = { subscription_data: { coupon: 'SUMMER' } }
