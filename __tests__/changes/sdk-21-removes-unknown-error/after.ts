import Stripe from 'stripe'

export function isUnknown(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeUnknownError
}
