import Stripe from 'stripe'

declare const stripe: Stripe

export async function currencyOf(id: string) {
  const customer = (await stripe.customers.retrieve(id)) as Stripe.Customer
  return customer.default_currency ?? 'usd'
}

export const label = ({ default_currency: currency, email }: Stripe.Customer) => `${email} (${currency})`

export function onUpdated(event: Stripe.Event) {
  const customer = event.data.object as Stripe.Customer
  return { currency: customer['default_currency'] }
}
