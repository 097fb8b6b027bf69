import Stripe from 'stripe'

export const isPaused = (capability: Stripe.Capability) => capability.requirements?.disabled_reason === 'paused.inactivity'
export const isRejected = (account: Stripe.Account) => account.requirements?.disabled_reason === 'rejected.fraud'
export const own = (row: { disabled_reason: string }) => row.disabled_reason === 'rejected.fraud'
