import Stripe from 'stripe'

declare const stripe: Stripe

export const create = () => stripe.paymentMethods.create({ type: 'naver_pay', naver_pay: { funding: 'points' } })
export const rename = (id: string) => stripe.paymentMethods.update(id, { metadata: { naver_pay: 'points' } })
export const funding = (method: Stripe.PaymentMethod) => method.naver_pay?.funding
