import Stripe from 'stripe'

export function isForced(intent: Stripe.PaymentIntent) {
  const { request_three_d_secure: asked } = intent.payment_method_options!.card!
  return asked === 'any' || asked === 'challenge_only'
}
