import Stripe from 'stripe'

declare const stripe: Stripe

export async function proofOf(id: string) {
  const record = await stripe.paymentRecords.retrieve(id)
  const secure = record.payment_method_details?.card?.three_d_secure
  return secure?.cryptogram ?? null
}
