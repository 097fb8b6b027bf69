import Stripe from 'stripe'

declare const stripe: Stripe
declare const bus: { on(name: string, run: () => void): void }

export const subscribe = (url: string) =>
  stripe.webhookEndpoints.create({ url, enabled_events: ['invoiceitem.created', 'product.updated'] })
export const isItem = (event: Stripe.Event) => event.type === 'invoiceitem.deleted'
bus.on('order.completed', () => {})
