import Stripe from 'stripe'

export const isForced = (intent: Stripe.SetupIntent) =>
  intent.payment_method_options?.card?.request_three_d_secure === 'challenge_only'
