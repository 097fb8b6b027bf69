import Stripe from 'stripe'

export const greeting = (customer: Stripe.Customer) => (customer.name ? `Dear ${customer.name}` : 'Hello')
export const label = (customer: Stripe.Customer) => `Customer ${customer.name} (${customer.id})`
export const languages = ({ preferred_locales }: Stripe.Customer) => preferred_locales?.join()
export const timezone = (account: Stripe.Account) => account.settings?.dashboard.timezone
export const store = (customer: Stripe.Customer) => ({ phone: customer.phone ?? null })
export const key = (charge: Stripe.Charge) => charge.id.slice(3)
