import type Stripe from 'stripe'

export function describe(related: Stripe.Events.RelatedObject): string {
  return `${related.type} ${related.id}`
}

export type Related = import('stripe').Stripe.Events.RelatedObject | null
