import Stripe from 'stripe'

export const declined = (intent: Stripe.PaymentIntent) => intent.last_payment_error?.code === 'card_declined'
export const reason = (intent: Stripe.PaymentIntent) => intent.last_payment_error?.decline_code === 'do_not_honor'
export const own = (error: { code: string }) => error.code === 'do_not_honor'
export const log = (intent: Stripe.PaymentIntent) => console.log(intent.last_payment_error?.code)
