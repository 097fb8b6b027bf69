import Stripe from 'stripe'

declare const stripe: Stripe

export const collect = (amount: number) =>
  stripe.paymentIntents.create({
    amount,
    currency: 'cad',
    payment_method_types: ['card_present', 'interac_present'],
    capture_method: 'manual',
  })

export async function change(id: string) {
  await stripe.paymentIntents.update(id, { payment_method_types: ['interac_present'], capture_method: 'manual' })
}
