import Stripe from 'stripe'

declare const stripe: Stripe

export const pay = (reader: string, payment_intent: string) =>
  stripe.terminal.readers.processPaymentIntent(reader, { payment_intent })
export const own = (form: { customer_consent_collected: boolean }) => form.customer_consent_collected
