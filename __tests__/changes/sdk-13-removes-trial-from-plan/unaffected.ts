import Stripe from 'stripe'

declare const stripe: Stripe

export const subscribe = (price: string) =>
  stripe.checkout.sessions.create({
    mode: 'subscription',
    line_items: [{ price, quantity: 1 }],
    subscription_data: { trial_period_days: 14 },
    success_url: 'https://example.com/done',
  })
export const fromPlan = (customer: string) => stripe.subscriptions.create({ customer, trial_from_plan: true })
