import Stripe from 'stripe'

declare const stripe: Stripe

const card: Stripe.PaymentMethodCreateParams.Card = { token: 'tok_visa' }
export const create = () => stripe.paymentMethods.create({ type: 'card', card })

export const confirm = (id: string, mandate_data: Stripe.PaymentIntentConfirmParams.MandateData) =>
  stripe.paymentIntents.confirm(id, { mandate_data })
export type Data = Stripe.SetupIntentConfirmParams.MandateData
