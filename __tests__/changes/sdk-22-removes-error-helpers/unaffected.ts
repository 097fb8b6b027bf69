import Stripe from 'stripe'
import { generate } from './ids'

export function failWith(raw: Stripe.StripeRawError): never {
  console.error(generate(), raw.doc_url)
  throw Stripe.errors.StripeError.generate(raw)
}
