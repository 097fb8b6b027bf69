import Stripe from 'stripe'

declare const stripe: Stripe

export const virtual = (cardholder: string) =>
  stripe.issuing.cards.create({ type: 'virtual', cardholder, currency: 'usd' })
export const unchecked = (
  cardholder: string,
  name: string,
  address: Stripe.Issuing.CardCreateParams.Shipping.Address,
) =>
  stripe.issuing.cards.create({
    type: 'physical',
    cardholder,
    currency: 'usd',
    shipping: { name, address, address_validation: { mode: 'disabled' } },
  })
