import Stripe from 'stripe'

declare const stripe: Stripe

export const cancel = (id: string) => stripe.subscriptions.cancel(id)
export const customer = (id: string) => stripe.customers.del(id)
export const item = (id: string) => stripe.subscriptionItems.del(id)
const subscriptions = { del: (key: string) => key }
export const cached = subscriptions.del('sub')
