import Stripe from 'stripe'

export const accepted = (person: Stripe.Person) => person.additional_tos_acceptances?.account.date
export const title = (item: Stripe.LineItem) => item.description.toUpperCase()
export const text = (item: Stripe.LineItem) => `${item.description}`
export const wire = (payment: Stripe.Treasury.OutboundPayment) => payment.tracking_details?.us_domestic_wire?.imad.slice(0, 8)
