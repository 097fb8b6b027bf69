import Stripe from 'stripe'

declare const stripe: Stripe

export const isPending = (authorization: Stripe.Issuing.Authorization) => authorization.status === 'pending'
export const pending = () => stripe.issuing.authorizations.list({ status: 'pending' })
export const isReversed = (transfer: { status: string }) => transfer.status === 'reversed'
export const wasReversed = (transfer: Stripe.Transfer) => transfer.reversed
