import type Stripe from 'stripe'

export function describe(related: Stripe.V2.Core.Events.RelatedObject): string {
  return `${related.type} ${related.id}`
}

export type Related = import('stripe').Stripe.V2.Core.Events.RelatedObject | null
