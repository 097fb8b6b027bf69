import Stripe from 'stripe'

export function failWith(raw: Stripe.StripeRawError): never {
  console.error(raw.doc_code)
  throw Stripe.errors.generate(raw)
}
