import Stripe from 'stripe'

declare const stripe: Stripe

export const loyalty = () => stripe.coupons.create({ amount_off: 500, currency: 'usd', duration: 'forever' })

export async function create(amount: number, months?: number) {
  const params: Stripe.CouponCreateParams = {
    amount_off: amount,
    currency: 'usd',
    duration: months ? 'repeating' : 'forever',
    duration_in_months: months,
  }
  return stripe.coupons.create(params)
}
