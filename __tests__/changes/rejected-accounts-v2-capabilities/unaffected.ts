import type Stripe from 'stripe'

export function isActive(account: Stripe.V2.Core.Account): boolean {
  return account.configuration?.merchant?.capabilities?.card_payments?.status === 'active'
}

export const isClosed = (road: { status: string }) => road.status === 'restricted'
