import Stripe from 'stripe'

declare const stripe: Stripe

export async function subscribe(customer: string, price: string, coupon?: string, code?: Stripe.PromotionCode) {
  const params: Stripe.SubscriptionCreateParams = { customer, items: [{ price }] }
  if (coupon) params.coupon = coupon
  await stripe.subscriptions.create(params)
  return stripe.subscriptions.create({ customer, items: [{ price }], discounts: [{ promotion_code: code?.id }] })
}

export async function keepCustomer(id: string) {
  const { customer, discount } = await stripe.subscriptions.retrieve(id, { expand: ['discount.promotion_code'] })
  if (discount) return `${discount.coupon.percent_off} % already`
  await stripe.subscriptions.update(id, { discounts: [{ coupon: 'STAY20' }] })
  await stripe.customers.update(customer as string, { coupon: 'FRIEND' })
  return null
}

export async function signUp(email: string, promotion_code: string) {
  return stripe.customers.create({ email, promotion_code })
}

export async function schedule(customer: string, price: string) {
  const { phases } = await stripe.subscriptionSchedules.create({
    customer,
    phases: [{ items: [{ price }], iterations: 3, discounts: [{ coupon: 'FIRST3' }] }, { items: [{ price }] }],
  })
  return phases[0]?.discounts[0]?.coupon
}

export const preview = (subscription: string) => stripe.invoices.createPreview({ subscription, discounts: [{ coupon: 'STAY20' }] })
export const couponName = (invoice: Stripe.Invoice) => invoice.discount?.coupon.name
