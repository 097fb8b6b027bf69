import Stripe from 'stripe'

declare const stripe: Stripe

export const touch = (id: string) => stripe.paymentMethods.update(id, { metadata: { seen: 'yes' } })

export async function touchBank(id: string) {
  const params: Stripe.PaymentMethodUpdateParams = {}
  await stripe.paymentMethods.update(id, params)
}
