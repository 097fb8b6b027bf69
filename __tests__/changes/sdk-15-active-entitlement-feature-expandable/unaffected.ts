import Stripe from 'stripe'

export const keys = (given: Stripe.Entitlements.ActiveEntitlement[]) => given.map(({ lookup_key }) => lookup_key)
export const own = (row: { feature: string }) => row.feature
