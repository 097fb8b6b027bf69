import Stripe from 'stripe'

declare const stripe: Stripe

export async function urlOf(id: string) {
  const destination = await stripe.v2.core.eventDestinations.retrieve(id, { include: ['webhook_endpoint.url'] })
  return destination.webhook_endpoint!.url!.toLowerCase()
}

export async function reasonOf(id: string) {
  const { status_details: details } = await stripe.v2.core.eventDestinations.retrieve(id)
  return details!.disabled!.reason
}
