import type Stripe from 'stripe'

export const isExpired = (release: Stripe.Reserve.Release) => release.reason === 'hold_expired'

export const isOurs = (row: { reason: string }) => row.reason === 'bulk_hold_expiry'
