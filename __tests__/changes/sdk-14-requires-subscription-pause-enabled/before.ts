import Stripe from 'stripe'

declare const stripe: Stripe

export const create = () =>
  stripe.billingPortal.configurations.create({
    business_profile: { headline: 'Rocket Rides' },
    features: { invoice_history: { enabled: true }, subscription_pause: {} },
  })

export const change = (id: string) => {
  const features: Stripe.BillingPortal.ConfigurationUpdateParams.Features = { subscription_pause: {} }
  return stripe.billingPortal.configurations.update(id, { features })
}
