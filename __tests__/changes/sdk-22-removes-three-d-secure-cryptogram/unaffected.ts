import Stripe from 'stripe'

declare const stripe: Stripe

export async function resultOf(id: string) {
  const record = await stripe.paymentRecords.retrieve(id)
  return record.payment_method_details?.card?.three_d_secure?.result
}

export async function pay(amount: number, cryptogram: string) {
  return stripe.paymentIntents.create({
    amount,
    currency: 'usd',
    payment_method_options: {
      card: { three_d_secure: { cryptogram, transaction_id: 'd1', version: '2.2.0' } },
    },
  })
}
