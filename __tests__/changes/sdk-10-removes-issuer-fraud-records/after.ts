import Stripe from 'stripe'

declare const stripe: Stripe

export async function warnings(charge: string): Promise<Stripe.IssuerFraudRecord[]> {
  const records = await stripe.issuerFraudRecords.list({ charge })
  return records.data
}
export const one = (id: string) => stripe.issuerFraudRecords.retrieve(id)
