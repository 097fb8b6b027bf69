import Stripe from 'stripe'

declare const stripe: Stripe

export const cards = (customer: string) => stripe.customers.listPaymentMethods(customer, { type: 'card' })
export const wasInPerson = (charge: Stripe.Charge) => charge.payment_method_details?.type === 'card_present'
export const isReader = (method: Stripe.PaymentMethod) => method.type === 'card_present'
