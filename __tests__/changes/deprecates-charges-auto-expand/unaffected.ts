import Stripe from 'stripe'

declare const stripe: Stripe
declare const ledger: { refunds: { data: number[] } }

export const refundsOf = async (charge: string) => (await stripe.refunds.list({ charge, limit: 100 })).data
export const isRefunded = (charge: Stripe.Charge) => charge.refunded || charge.amount_refunded > 0
export const refund = (payment_intent: string) => stripe.refunds.create({ payment_intent })
export const own = ledger.refunds.data.length
