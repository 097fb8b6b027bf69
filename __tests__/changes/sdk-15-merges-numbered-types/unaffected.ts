import Stripe from 'stripe'

declare const stripe: Stripe

export const create = (token: string) => stripe.paymentMethods.create({ type: 'card', card: { token } })
export type Mandate = Stripe.PaymentIntentCreateParams.MandateData
interface Card2 {
  token: string
}
export const own = (card: Card2) => card.token
