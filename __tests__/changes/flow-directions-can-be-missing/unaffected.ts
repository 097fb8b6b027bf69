import Stripe from 'stripe'

declare const stripe: Stripe

export async function directionsOf(id: string) {
  const intent = await stripe.setupIntents.retrieve(id)
  return intent.flow_directions?.length ?? 0
}

export async function save(customer: string) {
  return stripe.setupIntents.create({ customer, flow_directions: ['inbound'] })
}
