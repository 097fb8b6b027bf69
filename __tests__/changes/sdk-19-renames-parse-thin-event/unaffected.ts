import Stripe from 'stripe'

const stripe = new Stripe('sk', { apiVersion: '2025-09-30.clover' })
const bus = { parseThinEvent: (body: string) => JSON.parse(body) }

export function receive(body: string, signature: string, secret: string) {
  bus.parseThinEvent(body)
  return stripe.webhooks.constructEvent(body, signature, secret)
}
