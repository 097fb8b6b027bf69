import Stripe from 'stripe'

declare const stripe: Stripe

export async function urlOf(id: string) {
  const destination = await stripe.v2.core.eventDestinations.retrieve(id, { include: ['webhook_endpoint.url'] })
  return destination.webhook_endpoint?.url ?? 'none'
}

export async function nameOf(id: string) {
  const { name, status } = await stripe.v2.core.eventDestinations.retrieve(id)
  return `${name} (${status})`
}
