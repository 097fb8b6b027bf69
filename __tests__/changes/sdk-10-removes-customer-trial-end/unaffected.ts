import Stripe from 'stripe'

declare const stripe: Stripe

export const endTrial = (subscription: string) => stripe.subscriptions.update(subscription, { trial_end: 'now' })
export const left = (subscription: Stripe.Subscription) => subscription.trial_end
export const rename = (customer: string, name: string) => stripe.customers.update(customer, { name })
