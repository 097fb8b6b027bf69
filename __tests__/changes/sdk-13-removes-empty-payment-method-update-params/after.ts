import Stripe from 'stripe'

declare const stripe: Stripe

export const rename = (id: string, name: string) =>
  stripe.paymentMethods.update(id, { billing_details: { name } })

export async function touch(id: string) {
  const empty: Stripe.PaymentMethodUpdateParams.Affirm = {}
  const params: Stripe.PaymentMethodUpdateParams = { metadata: { touched: 'yes' } }
  return stripe.paymentMethods.update(id, params)
}
