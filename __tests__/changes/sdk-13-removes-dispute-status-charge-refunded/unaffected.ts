import Stripe from 'stripe'

export const isOpen = (dispute: Stripe.Dispute) => dispute.status === 'needs_response'
export const refunded = (charge: Stripe.Charge) => charge.refunded
export const own = (row: { status: 'charge.refunded' | 'other' }) => row.status === 'charge.refunded'
