import Stripe from 'stripe'

declare const stripe: Stripe
declare const db: { list(options: { expand: string[] }): Promise<{ total_count: number }> }

export const customers = () => stripe.customers.list({ limit: 20, expand: ['data.default_source'] })
export const rows = () => db.list({ expand: ['total_count'] })
export const columns = ['name', 'total_count']
