import Stripe from 'stripe'

declare const stripe: Stripe

export async function brandOf(id: string, row: { card: { stored_credential_usage: string } }) {
  const record = await stripe.paymentRecords.retrieve(id)
  return [record.payment_method_details?.card?.brand, row.card.stored_credential_usage]
}
