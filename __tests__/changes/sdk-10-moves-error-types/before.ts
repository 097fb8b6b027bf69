import Stripe from 'stripe'

type Failure = Stripe.StripeError | null

export function declineOf(error: Stripe.StripeCardError): string {
  return error.decline_code
}

export function codeOf(failure: Failure): string | undefined {
  return failure?.code
}
