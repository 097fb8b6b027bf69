import Stripe from 'stripe'

export const isFree = (reader: Stripe.Terminal.Reader) => reader.action === null
export const own = (row: { status: string }) => row.status === 'busy'
