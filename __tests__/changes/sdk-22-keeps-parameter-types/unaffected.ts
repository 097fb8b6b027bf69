import Stripe from 'stripe'

declare const stripe: Stripe

export function fund(customer: string, amount: number) {
  return stripe.testHelpers.customers.fundCashBalance(customer, { amount, currency: 'usd' })
}

export const clock: Stripe.TestHelpers.TestClockCreateParams = { frozen_time: 1 }
