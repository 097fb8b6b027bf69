import Stripe from 'stripe'

declare const stripe: Stripe
declare const bank: { customers: { fundCashBalance(id: string): Promise<void> } }

export const balance = (customer: string) => stripe.customers.retrieveCashBalance(customer)
export const own = (customer: string) => bank.customers.fundCashBalance(customer)
