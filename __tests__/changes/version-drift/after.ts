import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!, { apiVersion: '2024-06-20' })

export async function register(url: string) {
  return stripe.webhookEndpoints.create({
    url,
    enabled_events: ['invoice.paid', 'customer.subscription.updated'],
    api_version: '2023-10-16',
  })
}
