import type Stripe from 'stripe'

declare const stripe: Stripe
declare const orders: { reject(id: string, how: { reason: string }): void }

export async function reject(account: string, isFraud: boolean) {
  await stripe.accounts.reject(account, { reason: 'terms_of_service' })
  orders.reject(account, { reason: 'fraud' })
  return stripe.accounts.reject(account, { reason: isFraud ? 'fraud_other' : 'other' })
}
