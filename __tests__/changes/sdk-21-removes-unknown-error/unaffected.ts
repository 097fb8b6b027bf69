import Stripe from 'stripe'

class StripeUnknownError extends Error {}

export function isUnknown(error: unknown): boolean {
  return error instanceof StripeUnknownError || error instanceof Stripe.errors.StripeAPIError
}
