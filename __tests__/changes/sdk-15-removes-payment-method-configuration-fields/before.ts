import Stripe from 'stripe'

declare const stripe: Stripe

export async function offered(id: string) {
  const configuration = await stripe.paymentMethodConfigurations.retrieve(id)
  const { upi, netbanking } = configuration
  return [upi?.available, netbanking?.available, configuration.pay_by_bank?.display_preference.value === 'on']
}

export type Preference = Stripe.PaymentMethodConfiguration.IdBankTransfer
