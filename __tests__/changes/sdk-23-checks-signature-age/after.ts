import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_KEY as string, { apiVersion: '2026-09-30.endive' })

export function isGenuine(body: string, header: string, secret: string): boolean {
  return stripe.webhooks.signature.verifyHeader(body, header, secret)
}
