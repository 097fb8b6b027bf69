import Stripe from 'stripe'

export function timeOf(stripe: Stripe, header: string): number {
  const { signature } = stripe.webhooks
  return signature.parseHeader(header, signature.EXPECTED_SCHEME).t
}
