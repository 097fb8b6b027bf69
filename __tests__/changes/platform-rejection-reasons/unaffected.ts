import type Stripe from 'stripe'

export function isRejected(account: Stripe.Account): boolean {
  return account.requirements?.disabled_reason?.startsWith('rejected.') ?? false
}

export const isListed = (account: Stripe.Account) => account.requirements?.disabled_reason === 'rejected.listed'

export const isSpam = (review: { disabled_reason: string }) => review.disabled_reason === 'rejected.fraud'

export function isFraud(account: Stripe.Account): boolean {
  const reason = account.requirements?.disabled_reason
  return reason === 'rejected.fraud' || reason === 'rejected.platform_fraud'
}
