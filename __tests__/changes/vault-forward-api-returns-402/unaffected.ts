import Stripe from 'stripe'

declare const stripe: Stripe
declare const proxy: { requests: { create(url: string): Promise<void> } }

export const find = (id: string) => stripe.forwarding.requests.retrieve(id)
export const all = () => stripe.forwarding.requests.list()
export const send = (url: string) => proxy.requests.create(url)
