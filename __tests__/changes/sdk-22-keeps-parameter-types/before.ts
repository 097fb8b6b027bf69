import Stripe from 'stripe'

declare const stripe: Stripe

export function fund(customer: string, params: Stripe.TestHelpers.CustomerFundCashBalanceParams) {
  return stripe.testHelpers.customers.fundCashBalance(customer, params)
}
