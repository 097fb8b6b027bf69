import Stripe from 'stripe'

const stripe = new Stripe('sk', { apiVersion: '2026-09-30.endive' })

export async function hasMore(): Promise<boolean> {
  const page = await stripe.v2.core.events.list({})
  const customers = await stripe.customers.list({ limit: 1 })
  return page.next_page_url !== null || customers.has_more
}
