import Stripe from 'stripe'

declare const stripe: Stripe

export async function taxIdOf(id: string) {
  const record = await stripe.paymentRecords.retrieve(id)
  return record.payment_method_details?.boleto?.tax_id?.replace(/\D/g, '')
}

export const taxIdOfCharge = (charge: Stripe.Charge) => charge.payment_method_details?.boleto?.tax_id.length
