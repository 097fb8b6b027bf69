import Stripe from 'stripe'

declare const tenant: { default_currency: string }

export const billing = (customer: Stripe.Customer) => customer.currency || tenant.default_currency
export const payouts = (account: Stripe.Account) => (account.default_currency ? account.default_currency : 'usd')
