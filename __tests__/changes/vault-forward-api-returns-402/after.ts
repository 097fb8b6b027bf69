import Stripe from 'stripe'

declare const stripe: Stripe

export async function forward(params: Stripe.Forwarding.RequestCreateParams) {
  try {
    return await stripe.forwarding.requests.create(params)
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError && (error.statusCode === 502 || error.statusCode === 504))
      return forward(params)
    throw error
  }
}
