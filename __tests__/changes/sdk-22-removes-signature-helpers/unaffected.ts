import Stripe from 'stripe'
import { parseHeader } from './headers'

export function verify(stripe: Stripe, body: string, header: string): boolean {
  parseHeader(header)
  return stripe.webhooks.signature.verifyHeader(body, header, 'whsec', 300)
}
