import Stripe from 'stripe'

declare const stripe: Stripe

export const issue = (cardholder: string, name: string, address: Stripe.Issuing.CardCreateParams.Shipping.Address) =>
  stripe.issuing.cards.create({
    type: 'physical',
    cardholder,
    currency: 'usd',
    shipping: { name, address },
  })

export const either = (cardholder: string, type: 'virtual' | 'physical') =>
  stripe.issuing.cards.create({ type, cardholder, currency: 'usd' })
