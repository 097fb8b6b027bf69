import Stripe from 'stripe'

declare const stripe: Stripe

export async function fetchEvent(id: string): Promise<Stripe.V2.Event> {
  return stripe.v2.core.events.retrieve(id)
}

export const isPing = (event: Stripe.V2.EventBase) => event.type === 'v2.core.event_destination.ping'

export function urlOf(destination: Stripe.V2.EventDestination, object: Stripe.Event.RelatedObject | null) {
  return { name: destination.name, url: object?.url }
}
