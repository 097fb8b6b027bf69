import Stripe from 'stripe'

interface Cart {
  coupon: string | null
  promotion_code: string
  discount: number
}
export const describe = (cart: Cart) => cart.coupon ?? cart.promotion_code ?? String(cart.discount)

export const subscribe = (stripe: Stripe, customer: string, price: string, coupon: string) =>
  stripe.subscriptions.create({ customer, items: [{ price }], discounts: [{ coupon }] })
export const checkout = (stripe: Stripe, price: string, promotion_code: string) =>
  stripe.checkout.sessions.create({ mode: 'payment', line_items: [{ price }], discounts: [{ promotion_code }] })
export const names = (subscription: Stripe.Subscription) =>
  subscription.discounts.map((each) => (typeof each === 'string' ? each : each.coupon.name))
export const ofCustomer = (customer: Stripe.Customer) => customer.discount?.coupon.id
export const code = (stripe: Stripe, coupon: string) => stripe.promotionCodes.create({ coupon, code: 'HELLO' })
