import Stripe from 'stripe'

declare const stripe: Stripe

export function subscribe(customer: string, price: string) {
  return stripe.subscriptions.create({
    customer,
    items: [{ price }],
    payment_behavior: 'default_incomplete',
  })
}

export async function trial(customer: string, price: string, days?: number) {
  const params: Stripe.SubscriptionCreateParams = { customer, items: [{ price }] }
  if (days) params.trial_period_days = days
  return stripe.subscriptions.create(params)
}

export const checkout = (price: string) =>
  stripe.checkout.sessions.create({
    mode: 'subscription',
    line_items: [{ price, quantity: 1 }],
    subscription_data: { trial_period_days: 14 },
    success_url: 'https://example.com/welcome',
  })

export const checkoutWithoutTrial = (price: string) =>
  stripe.checkout.sessions.create({ mode: 'subscription', line_items: [{ price, quantity: 1 }] })

export const plan = (customer: string, price: string) =>
  stripe.subscriptionSchedules.create({ customer, start_date: 'now', phases: [{ items: [{ price }] }] })

export const offer = (customer: string, price: string) =>
  stripe.quotes.create({ customer, line_items: [{ price, quantity: 10 }] })
