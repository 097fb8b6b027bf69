import Stripe from 'stripe'

declare const stripe: Stripe

export async function changePayId(id: string, name: string, payId: string) {
  return stripe.paymentMethods.update(id, { billing_details: { name }, payto: { pay_id: payId } })
}

export function changeAccount(id: string, payto: Stripe.PaymentMethodUpdateParams.Payto) {
  const params: Stripe.PaymentMethodUpdateParams = {
    payto,
    metadata: { changed: 'yes' },
  }
  return stripe.paymentMethods.update(id, params)
}
