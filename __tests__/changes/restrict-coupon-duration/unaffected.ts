import Stripe from 'stripe'

declare const stripe: Stripe

export const percent = () => stripe.coupons.create({ percent_off: 10, duration: 'forever' })
export const year = () =>
  stripe.coupons.create({ amount_off: 500, currency: 'usd', duration: 'repeating', duration_in_months: 12 })
export const once = () => stripe.coupons.create({ amount_off: 500, currency: 'usd' })
export const isEndless = (coupon: Stripe.Coupon) => coupon.duration === 'forever'
