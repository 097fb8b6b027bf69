import Stripe from 'stripe'

declare const stripe: Stripe

export async function discountOf(id: string) {
  const customer = await stripe.customers.retrieve(id)
  if (customer.deleted || !customer.discount) return null
  return { code: customer.discount.coupon.id, percent: customer.discount.coupon.percent_off }
}

export async function couponNames(id: string) {
  const subscription = await stripe.subscriptions.retrieve(id, { expand: ['discounts'] })
  return subscription.discounts.map((discount) => (typeof discount === 'string' ? discount : discount.coupon.name))
}

function label({ source: { coupon } }: Stripe.Discount) {
  return coupon.amount_off ? `${coupon.amount_off} off` : `${coupon.percent_off} %`
}

export const withProducts = (id: string) =>
  stripe.subscriptions.retrieve(id, { expand: ['discounts.coupon.applies_to', 'latest_invoice'] })

export function handle(event: Stripe.Event) {
  if (event.type === 'customer.discount.created') return label(event.data.object)
  if (event.type === 'customer.discount.deleted') return event.data.object.coupon.id
}
