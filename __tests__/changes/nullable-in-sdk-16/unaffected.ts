import Stripe from 'stripe'

export const accepted = (person: Stripe.Person) => person.additional_tos_acceptances?.account?.date
export const title = (item: Stripe.LineItem) => item.description?.toUpperCase()
export const text = (item: Stripe.LineItem) => `${item.description}`
export const store = (item: Stripe.LineItem) => ({ description: item.description })
export const early = (item: Stripe.LineItem) => {
  if (!item.description) return ''
  return item.description.length
}
export const thrown = (item: Stripe.LineItem) => {
  const { description } = item
  if (description == null) {
    throw new Error('none')
  }
  return description.length
}
export const defaulted = ({ description = '' }: Stripe.LineItem) => description.length
export const listed = (items: Stripe.LineItem[]) => items.map(({ description }) => description).join()
export const tested = (item: Stripe.LineItem) => {
  const text = item.description
  return text && text.length
}
