import Stripe from 'stripe'

declare const stripe: Stripe

export const endTrial = (customer: string) => stripe.customers.update(customer, { trial_end: 'now' })
export async function extend(customer: string, days: number) {
  const params: Stripe.CustomerUpdateParams = { metadata: { days } }
  params.trial_end = Math.floor(Date.now() / 1000) + days * 86_400
  await stripe.customers.update(customer, params)
}
