import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_KEY as string, { apiVersion: '2022-11-15' })

export function receive(body: string, signature: string, secret: string) {
  try {
    return stripe.webhooks.constructEvent(body, signature, secret)
  } catch (err) {
    if (err instanceof Stripe.errors.StripeSignatureVerificationError) {
      console.error(err.detail.header, err.detail.payload)
    }
    throw err
  }
}
