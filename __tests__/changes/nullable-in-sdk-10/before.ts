import Stripe from 'stripe'

export const greeting = (customer: Stripe.Customer) => customer.name!.split(' ')[0]
export const languages = ({ preferred_locales }: Stripe.Customer) => preferred_locales!.join()
export const timezone = (account: Stripe.Account) => account.settings!.dashboard.timezone
export const tips = (terminal: Stripe.Terminal.Configuration) => terminal.tipping?.eur?.percentages![0]
export const bank = (topup: Stripe.Topup) => topup.source.id
export const key = (invoice: Stripe.Invoice) => invoice.id.slice(3)
