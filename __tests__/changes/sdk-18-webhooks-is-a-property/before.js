import Stripe from 'stripe'

const webhooks = Stripe.webhooks()

export function receive(body: string, signature: string, secret: string) {
  return Stripe.webhooks().constructEvent(body, signature, secret) ?? webhooks
}
