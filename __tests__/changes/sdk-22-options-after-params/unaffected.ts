import Stripe from 'stripe'

const stripe = new Stripe('sk', { apiVersion: '2026-03-25.dahlia' })

export async function look(account: string, params: Stripe.CustomerListParams) {
  await stripe.balance.retrieve({}, { stripeAccount: account })
  await stripe.customers.retrieve('cus_1', undefined, { stripeAccount: account })
  return stripe.customers.list(params, { stripeAccount: account })
}
