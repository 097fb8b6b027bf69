import Stripe from 'stripe'

declare const stripe: Stripe

export async function countCustomers() {
  const page = await stripe.customers.list({ limit: 1, expand: ['total_count'] })
  return (page as unknown as { total_count: number }).total_count
}

export const charges = (customer: string) =>
  stripe.charges.list({ customer, expand: ['data.balance_transaction', 'total_count'] })
