import Stripe from 'stripe'

declare const stripe: Stripe

export async function remove(id: string) {
  const deleted = await stripe.v2.core.eventDestinations.del(id)
  console.log(`${deleted.name} is gone`)
}
