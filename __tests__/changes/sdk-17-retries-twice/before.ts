import Stripe from 'stripe'

export const stripe = new Stripe(process.env.STRIPE_KEY as string, { apiVersion: '2024-09-30.acacia' })

const shared: Stripe.StripeConfig = {
  apiVersion: '2024-09-30.acacia',
  timeout: 5000,
}
export const patient = new Stripe(process.env.OTHER_KEY as string, shared)
