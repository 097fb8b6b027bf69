import Stripe from 'stripe'

declare const stripe: Stripe

type Origin = Stripe.V2.Core.EventDestination.EventsFrom

export async function isConnect(id: string) {
  const destination = await stripe.v2.core.eventDestinations.retrieve(id)
  return destination.events_from?.includes('other_accounts') ?? false
}

export const labels: Record<Origin, string> = { self: 'Us', other_accounts: 'Connected accounts' }
