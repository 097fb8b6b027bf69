import Stripe from 'stripe'

declare const stripe: Stripe

export const since = (meter: string, time: string) => stripe.v2.core.events.list({ object_id: meter, gte: time })

export async function between(meter: string, from: Date, until: Date) {
  const events: string[] = []
  for await (const event of stripe.v2.core.events.list({
    object_id: meter,
    created: {
      gt: from.toISOString(),
      lt: until.toISOString(),
    },
    limit: 100,
  }))
    events.push(event.id)
  return events
}

export function before(meter: string, time: string) {
  const params: Stripe.V2.Core.EventListParams = { object_id: meter, lte: time }
  return stripe.v2.core.events.list(params)
}
