import Stripe from 'stripe'

declare const stripe: Stripe

export async function countCustomers() {
  const page = await stripe.customers.list({ limit: 1, expand: ['total_count'] })
  return (page as unknown as { total_count: number }).total_count
}

export async function invoices(customer: string) {
  const params = { customer, expand: ['data.charge', 'total_count'] }
  return stripe.invoices.list(params)
}
