import Stripe from 'stripe'

declare const stripe: Stripe

export async function directionsOf(id: string): Promise<string[]> {
  const intent = await stripe.setupIntents.retrieve(id)
  return intent.flow_directions === null ? [] : intent.flow_directions.map((each) => each.toUpperCase())
}
