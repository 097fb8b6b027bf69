import Stripe from 'stripe'

declare const stripe: Stripe

export const latest = (meter: string) => stripe.v2.core.events.list({ object_id: meter, limit: 10 })

export const snapshots = (time: number) => stripe.events.list({ created: { gte: time } })

export const query = (time: string) => ({ where: { created: { gte: time, lt: time } }, gt: time })
