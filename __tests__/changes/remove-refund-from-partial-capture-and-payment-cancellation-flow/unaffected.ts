import Stripe from 'stripe'

declare const stripe: Stripe

export const captureAll = (intent: string) => stripe.paymentIntents.capture(intent)
export const captureLate = (id: string) => stripe.charges.capture(id, { receipt_email: 'jenny@example.com' })
export const refund = (charge: string, amount: number) => stripe.refunds.create({ charge, amount })
export const isFraud = (intent: Stripe.PaymentIntent) => intent.cancellation_reason === 'fraudulent'
