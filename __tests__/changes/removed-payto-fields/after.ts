import Stripe from 'stripe'

declare const stripe: Stripe

export async function changePayId(id: string, name: string, payId: string) {
  return stripe.paymentMethods.update(id, { billing_details: { name } })
}

export function changeAccount(id: string, payto: Stripe.PaymentMethodUpdateParams.Payto) {
  const params: Stripe.PaymentMethodUpdateParams = {
    metadata: { changed: 'yes' },
  }
  return stripe.paymentMethods.update(id, params)
}
