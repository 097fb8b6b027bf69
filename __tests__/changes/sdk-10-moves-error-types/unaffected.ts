import Stripe from 'stripe'

interface StripeError {
  code: string
}

export function isCard(error: unknown): error is Stripe.errors.StripeCardError {
  return error instanceof Stripe.errors.StripeCardError
}

export function codeOf(error: StripeError): string {
  return error.code
}
