import Stripe from 'stripe'

declare const stripe: Stripe

export const create = () => stripe.paymentMethods.create({ type: 'link', link: {} })

export const rename = (id: string, name: string) =>
  stripe.paymentMethods.update(id, { billing_details: { name }, metadata: { link: 'https://example.com' } })

export const emailOf = (method: Stripe.PaymentMethod) => method.link?.email
