import Stripe from 'stripe'

export const isForced = (intent: Stripe.PaymentIntent) =>
  intent.payment_method_options?.card?.request_three_d_secure === 'any'
export const own = (row: { mode: 'challenge-only' | 'any' }) => row.mode === 'challenge-only'
