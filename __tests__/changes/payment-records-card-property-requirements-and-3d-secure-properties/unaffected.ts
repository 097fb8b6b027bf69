import Stripe from 'stripe'

declare const stripe: Stripe

export async function describe(id: string) {
  const charge = await stripe.charges.retrieve(id)
  const card = charge.payment_method_details?.card
  return `${card?.exp_month}/${card?.exp_year}`
}

export async function brandOf(id: string) {
  const record = await stripe.paymentRecords.retrieve(id)
  return record.payment_method_details?.card?.brand ?? 'unknown'
}
