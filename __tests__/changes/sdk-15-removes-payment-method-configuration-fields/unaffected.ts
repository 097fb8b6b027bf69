import Stripe from 'stripe'

export const card = (configuration: Stripe.PaymentMethodConfiguration) => configuration.card?.available
export const own = (bank: { upi: string; netbanking: boolean }) => bank.upi + bank.netbanking
