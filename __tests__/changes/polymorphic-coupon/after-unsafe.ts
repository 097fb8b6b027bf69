import Stripe from 'stripe'

declare const stripe: Stripe

export async function giveAway(coupon: Stripe.Coupon, customer: string) {
  const promotionCode = await stripe.promotionCodes.create({
    promotion: { type: 'coupon', coupon: coupon.id },
    code: 'SUMMER25',
    customer,
    max_redemptions: 1,
  })
  return promotionCode.code
}

export async function createFor(coupon: string, code?: string) {
  const params: Stripe.PromotionCodeCreateParams = { promotion: { type: 'coupon', coupon } }
  if (code) params.code = code
  return stripe.promotionCodes.create(params)
}

export async function check(code: string) {
  const { data } = await stripe.promotionCodes.list({ code, active: true, limit: 1 })
  const [promotionCode] = data
  if (!promotionCode?.coupon.valid) return null
  const { coupon } = promotionCode.promotion
  return { id: promotionCode.id, percent: coupon.percent_off }
}
