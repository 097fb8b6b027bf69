import type Stripe from 'stripe'

interface RelatedObject {
  id: string
}

export const idOf = (related: RelatedObject) => related.id
export const typeOf = (event: Stripe.V2.Core.EventBase) => event.type
