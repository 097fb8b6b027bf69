import Stripe from 'stripe'

declare const stripe: Stripe

export async function country(id: string) {
  const method = await stripe.paymentMethods.retrieve(id)
  return method.card?.country ?? method.link?.country
}
