import Stripe from 'stripe'

declare const stripe: Stripe

export async function reject(account: string) {
  const { requirements } = await stripe.accounts.reject(account, { reason: 'fraud' })
  return requirements?.disabled_reason
}

export const rejectWith = (account: string, reason: string) => stripe.accounts.reject(account, { reason })

export function rejectLater(account: string, isFraud: boolean) {
  const params: Stripe.AccountRejectParams = { reason: isFraud ? 'fraud' : 'other' }
  return () => stripe.accounts.reject(account, params)
}
