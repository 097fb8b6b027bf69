import Stripe from 'stripe'

declare const stripe: Stripe

export const inPerson = (amount: number) =>
  stripe.paymentIntents.create({
    amount,
    currency: 'cad',
    payment_method_types: ['card_present', 'interac_present'],
    capture_method: 'automatic',
  })
export const held = (amount: number) =>
  stripe.paymentIntents.create({ amount, currency: 'usd', payment_method_types: ['card_present'], capture_method: 'manual' })
export const online = (amount: number) => stripe.paymentIntents.create({ amount, currency: 'cad', capture_method: 'manual' })
