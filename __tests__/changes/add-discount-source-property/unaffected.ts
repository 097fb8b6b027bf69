import Stripe from 'stripe'

interface Campaign {
  discount: { coupon: { id: string; percent_off: number } }
}

declare const stripe: Stripe

export const percentOf = (campaign: Campaign) => campaign.discount.coupon.percent_off

export const summer = () => stripe.coupons.create({ percent_off: 25, duration: 'once', name: 'Summer' })

export function subscribe(customer: string, price: string, coupon: string) {
  return stripe.subscriptions.create({
    customer,
    items: [{ price }],
    discounts: [{ coupon }],
    billing_mode: { type: 'flexible' },
  })
}

export async function startOf(id: string) {
  const customer = await stripe.customers.retrieve(id)
  return customer.deleted ? null : customer.discount?.start
}

export const withCoupon = (id: string) =>
  stripe.subscriptions.retrieve(id, { expand: ['discounts.source.coupon', 'discounts.promotion_code'] })
