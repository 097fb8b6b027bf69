import Stripe from 'stripe'

declare const stripe: Stripe

export const rename = (id: string, name: string) =>
  stripe.paymentMethods.update(id, { billing_details: { name }, sepa_debit: {} })

export async function touch(id: string) {
  const empty: Stripe.PaymentMethodUpdateParams.Affirm = {}
  const params: Stripe.PaymentMethodUpdateParams = { affirm: empty, metadata: { touched: 'yes' } }
  return stripe.paymentMethods.update(id, params)
}
