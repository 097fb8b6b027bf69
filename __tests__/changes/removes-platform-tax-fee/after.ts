import Stripe from 'stripe'
import type { Stripe as S } from 'stripe'

export type Fee = Stripe.PlatformTaxFee
export function list(fee: Stripe.PlatformTaxFee): Array<Stripe.PlatformTaxFee> {
  return [fee]
}
export const account = (fee: S.PlatformTaxFee) => fee.account
export let later: Promise<import('stripe').Stripe.PlatformTaxFee>
import Short = Stripe.PlatformTaxFee
export type Alias = Short | null
