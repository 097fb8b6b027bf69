import type Stripe from 'stripe'

interface ThinEvent {
  type: string
}

export const typeOf = (event: ThinEvent | Stripe.Event) => event.type
