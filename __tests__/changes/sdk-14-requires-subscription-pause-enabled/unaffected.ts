import Stripe from 'stripe'

declare const stripe: Stripe

export const create = () =>
  stripe.billingPortal.configurations.create({
    business_profile: { headline: 'Rocket Rides' },
    features: { invoice_history: { enabled: true }, subscription_pause: { enabled: false } },
  })
export const change = (id: string) =>
  stripe.billingPortal.configurations.update(id, { features: { customer_update: { enabled: false } } })
