import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_KEY as string, { apiVersion: '2025-09-30.clover' })

export async function receive(body: string, signature: string, secret: string) {
  const thin = stripe.parseThinEvent(body, signature, secret)
  return stripe.v2.core.events.retrieve(thin.id)
}
