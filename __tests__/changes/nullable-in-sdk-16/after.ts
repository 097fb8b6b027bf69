import Stripe from 'stripe'

export const accepted = (person: Stripe.Person) => person.additional_tos_acceptances?.account.date
export const title = (item: Stripe.LineItem) => item.description.toUpperCase()
export const text = (item: Stripe.LineItem): string => item.description
export const wire = (payment: Stripe.Treasury.OutboundPayment) => payment.tracking_details?.us_domestic_wire?.imad.slice(0, 8)
export const kept = (item: Stripe.LineItem) => {
  const description = item.description
  return description.length
}
export const taken = ({ description }: Stripe.LineItem) => description.length
export const asserted = (item: Stripe.LineItem) => item.description!.length
