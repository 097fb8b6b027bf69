import Stripe from 'stripe'

declare const stripe: Stripe

export const create = () =>
  stripe.billingPortal.configurations.create({
    business_profile: { headline: 'Rocket Rides' },
    features: { subscription_cancel: { enabled: true } },
  })
export const pause = (id: string) => stripe.subscriptions.update(id, { pause_collection: { behavior: 'void' } })
export const own = (flags: { subscription_pause: boolean }) => flags.subscription_pause
