import Stripe from 'stripe'

declare const stripe: Stripe

export const isFraud = (intent: Stripe.PaymentIntent) => intent.cancellation_reason === 'fraudulent'
export const isAutomatic = (intent: Stripe.PaymentIntent) => intent.capture_method === 'automatic'
export const cancel = (id: string) => stripe.paymentIntents.cancel(id, { cancellation_reason: 'abandoned' })
export const booking = (row: { cancellation_reason: string }) => row.cancellation_reason === 'automatic'

export const ranOut = (intent: Stripe.PaymentIntent) =>
  ['automatic', 'expired'].includes(intent.cancellation_reason ?? '')
