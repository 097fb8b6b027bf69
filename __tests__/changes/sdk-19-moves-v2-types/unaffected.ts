import Stripe from 'stripe'

declare const stripe: Stripe

export const typeOf = (event: Stripe.Event) => event.type

export async function list(limit: number) {
  const { data } = await stripe.v2.core.eventDestinations.list({ limit })
  return data.map(({ name, status }) => `${name}: ${status}`)
}
