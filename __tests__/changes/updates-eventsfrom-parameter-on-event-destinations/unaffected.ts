import Stripe from 'stripe'

declare const stripe: Stripe

/** Ours. */
interface Subscription {
  events_from: ('self' | 'other_accounts')[]
}

export function isConnect(subscription: Subscription) {
  return subscription.events_from.includes('other_accounts')
}

export async function add(url: string) {
  return stripe.v2.core.eventDestinations.create({
    name: 'Main',
    type: 'webhook_endpoint',
    event_payload: 'thin',
    enabled_events: ['v1.billing.meter.error_report_triggered'],
    events_from: ['self'],
    webhook_endpoint: { url },
  })
}
