import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_KEY as string, { apiVersion: '2026-09-30.endive' })

export async function hasMore(): Promise<boolean> {
  const page = await stripe.v2.core.events.list({})
  return page.has_more
}
