import Stripe from 'stripe'

declare const stripe: Stripe

export async function errorsOf(meter: string, page: string | undefined) {
  const events = await stripe.v2.core.events.list({ object_id: meter, limit: 50, page })
  return events.data
}

export const destinations = (token: string) =>
  stripe.v2.core.eventDestinations.list({ page: token, include: ['webhook_endpoint.url'] })
