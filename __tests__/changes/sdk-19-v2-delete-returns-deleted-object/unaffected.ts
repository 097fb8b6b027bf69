import Stripe from 'stripe'

declare const stripe: Stripe

export async function disable(id: string) {
  const destination = await stripe.v2.core.eventDestinations.disable(id)
  console.log(`${destination.name} is disabled`)
}

export const remove = (id: string) => stripe.webhookEndpoints.del(id)
