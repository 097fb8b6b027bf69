import Stripe from 'stripe'

declare const stripe: Stripe
declare const bus: { on(name: string, handler: () => void): void }

export function onEvent(event: Stripe.Event) {
  switch (event.type) {
    case 'payout.paid':
    case 'transfer.created':
      return event.id
  }
}
bus.on('transfer.paid', () => {})
export const subscribe = (url: string) =>
  stripe.webhookEndpoints.create({ url, enabled_events: ['transfer.created', 'payout.failed'] })
