import Stripe from 'stripe'

const stripe = new Stripe('sk', { apiVersion: '2026-09-30.endive' })

export function isGenuine(body: string, header: string, secret: string): boolean {
  stripe.webhooks.constructEvent(body, header, secret)
  return stripe.webhooks.signature.verifyHeader(body, header, secret, 600)
}
