import Stripe from 'stripe'

declare const stripe: Stripe

export async function describe(id: string): Promise<string> {
  const record = await stripe.paymentRecords.retrieve(id)
  const card = record.payment_method_details?.card
  if (!card) return 'no card'
  return `${card.brand.toUpperCase()} ${card.last4.padStart(8, '*')} ${card.exp_month.toFixed()}`
}
