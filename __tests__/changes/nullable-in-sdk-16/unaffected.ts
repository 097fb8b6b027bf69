import Stripe from 'stripe'

export const accepted = (person: Stripe.Person) => person.additional_tos_acceptances?.account?.date
export const title = (item: Stripe.LineItem) => item.description?.toUpperCase()
export const text = (item: Stripe.LineItem) => (item.description ? `${item.description}` : '')
export const store = (item: Stripe.LineItem) => ({ description: item.description })
