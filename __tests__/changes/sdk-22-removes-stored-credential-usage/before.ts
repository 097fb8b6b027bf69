import Stripe from 'stripe'

declare const stripe: Stripe

export async function usageOf(id: string) {
  const record = await stripe.paymentRecords.retrieve(id)
  return record.payment_method_details?.card?.stored_credential_usage ?? 'none'
}
