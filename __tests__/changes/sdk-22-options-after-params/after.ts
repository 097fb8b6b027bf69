import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_KEY as string, { apiVersion: '2026-03-25.dahlia' })

export async function look(account: string, customer: string) {
  const options: Stripe.RequestOptions = { stripeAccount: account }
  await stripe.balance.retrieve({}, { stripeAccount: account })
  await stripe.customers.retrieve(customer, {}, { stripeAccount: account, maxNetworkRetries: 0 })
  return stripe.customers.list({}, options)
}
