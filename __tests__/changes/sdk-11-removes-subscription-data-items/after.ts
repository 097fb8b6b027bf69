import Stripe from 'stripe'

declare const stripe: Stripe

const toItem = (plan: string): Stripe.Checkout.SessionCreateParams.SubscriptionData.Item => ({ plan, quantity: 1 })

export const subscribe = (customer: string, plans: string[]) =>
  stripe.checkout.sessions.create({
    customer,
    payment_method_types: ['card'],
    subscription_data: { items: plans.map(toItem), trial_period_days: 7 },
    success_url: 'https://example.com/thanks',
    cancel_url: 'https://example.com/plans',
  })
