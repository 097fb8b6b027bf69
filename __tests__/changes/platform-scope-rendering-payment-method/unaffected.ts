import Stripe from 'stripe'

export const card = (method: Stripe.PaymentMethod) => method.card?.fingerprint
export const last4 = (method: Stripe.PaymentMethod) => method.us_bank_account?.last4
export const own = (row: { us_bank_account: { fingerprint: string } }) => row.us_bank_account.fingerprint
