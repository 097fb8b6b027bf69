import Stripe from 'stripe'

interface PlatformTaxFee {
  account: string
}
export const fee = (own: PlatformTaxFee) => own.account
export const real = (fee: Stripe.ApplicationFee) => fee.account
