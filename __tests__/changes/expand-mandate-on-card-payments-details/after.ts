import Stripe from 'stripe'

declare const stripe: Stripe

export async function mandateOf(charge: Stripe.Charge) {
  const mandate = charge.payment_method_details?.card?.mandate
  return mandate ? stripe.mandates.retrieve(mandate) : null
}
