import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_KEY as string, { apiVersion: '2026-09-30.endive' })

export function replay(body: string): Stripe.Event {
  return stripe.webhooks.constructEventWithoutVerification(body)
}
