import Stripe from 'stripe'

declare const stripe: Stripe

export const create = (pause: Stripe.BillingPortal.ConfigurationCreateParams.Features.SubscriptionPause) =>
  stripe.billingPortal.configurations.create({
    business_profile: { headline: 'Rocket Rides' },
    features: { invoice_history: { enabled: true } },
  })

export async function canPause(id: string) {
  const { features } = await stripe.billingPortal.configurations.retrieve(id)
  return features.subscription_pause.enabled
}
