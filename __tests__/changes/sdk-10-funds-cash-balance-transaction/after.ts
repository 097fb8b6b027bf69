import Stripe from 'stripe'

declare const stripe: Stripe

export async function fund(customer: string) {
  const transaction = await stripe.testHelpers.customers.fundCashBalance(customer, { amount: 100, currency: 'eur' })
  return transaction.amount
}
