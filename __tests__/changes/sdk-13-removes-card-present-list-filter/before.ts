import Stripe from 'stripe'

declare const stripe: Stripe

export const inPerson = (customer: string) => stripe.customers.listPaymentMethods(customer, { type: 'card_present' })
export const all = async (customer: string) => {
  const { data } = await stripe.paymentMethods.list({ customer, type: 'card_present' })
  return data
}
