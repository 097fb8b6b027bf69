import Stripe from 'stripe'

declare const stripe: Stripe

export async function issuerOf(id: string): Promise<string> {
  const record = await stripe.paymentRecords.retrieve(id)
  const card = record.payment_method_details!.card!
  return card.issuer === null ? 'unknown' : card.issuer.toUpperCase()
}
