import Stripe from 'stripe'

declare const stripe: Stripe

export async function fetchEvent(id: string): Promise<Stripe.V2.Core.Event> {
  return stripe.v2.core.events.retrieve(id)
}

export const isPing = (event: Stripe.V2.Core.EventBase) => event.type === 'v2.core.event_destination.ping'

export function urlOf(destination: Stripe.V2.Core.EventDestination, object: Stripe.V2.Core.Events.RelatedObject | null) {
  return { name: destination.name, url: object?.url }
}
