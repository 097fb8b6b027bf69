import Stripe from 'stripe'

const stripe = new Stripe('sk', { apiVersion: '2026-09-30.endive' })

export function replay(body: string): Stripe.Event {
  return stripe.webhooks.constructEventWithoutVerification(body)
}
