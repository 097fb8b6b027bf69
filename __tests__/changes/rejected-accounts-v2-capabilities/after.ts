import Stripe from 'stripe'

declare const stripe: Stripe

export async function isBlocked(id: string): Promise<boolean> {
  const account = await stripe.v2.core.accounts.retrieve(id, { include: ['configuration.merchant'] })
  return account.configuration?.merchant?.capabilities?.card_payments?.status === 'restricted'
}

export function canReceive(account: Stripe.V2.Core.Account): boolean {
  const transfers = account.configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers
  if (transfers?.status === 'restricted') return false
  return transfers?.status === 'active'
}
