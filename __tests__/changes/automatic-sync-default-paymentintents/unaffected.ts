import Stripe from 'stripe'

declare const stripe: Stripe

export const hold = (amount: number) =>
  stripe.paymentIntents.create({ amount, currency: 'eur', capture_method: 'manual' })
export const now = (amount: number) =>
  stripe.paymentIntents.create({ amount, currency: 'eur', capture_method: 'automatic' })
export const setup = (customer: string) => stripe.setupIntents.create({ customer })
export const fee = (charge: Stripe.Charge) =>
  charge.balance_transaction && stripe.balanceTransactions.retrieve(charge.balance_transaction as string)
export const payout = (given: Stripe.Payout) => given.balance_transaction
export const own = (row: { balance_transaction: string }) => row.balance_transaction
