import Stripe from 'stripe'

declare const stripe: Stripe

export const create = (product: string) =>
  stripe.prices.create({ product, currency: 'eur', unit_amount: 900, recurring: { interval: 'month' } })
export const rename = (id: string) => stripe.prices.update(id, { nickname: 'Monthly' })
export const monthly = (price: Stripe.Price) => price.recurring?.interval === 'month'
