import Stripe from 'stripe'

const api = { webhooks: () => [] }

export function receive(body: string, signature: string, secret: string) {
  api.webhooks()
  return Stripe.webhooks.constructEvent(body, signature, secret)
}
