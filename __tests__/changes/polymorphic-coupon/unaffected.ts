import Stripe from 'stripe'

declare const stripe: Stripe

interface VoucherRow {
  promotion_code: string
  coupon: string
}

export const couponOf = (row: VoucherRow) => row.coupon

export const deactivate = (id: string) => stripe.promotionCodes.update(id, { active: false })

export const codesOf = (coupon: string) => stripe.promotionCodes.list({ coupon, limit: 100 })

export async function isActive(id: string) {
  const promotionCode = await stripe.promotionCodes.retrieve(id)
  return promotionCode.active && promotionCode.times_redeemed < (promotionCode.max_redemptions ?? Infinity)
}
