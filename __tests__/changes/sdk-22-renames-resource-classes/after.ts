import Stripe from 'stripe'

export class Customers {
  constructor(private readonly customers: Stripe.CustomerResource) {}

  find(id: string) {
    return this.customers.retrieve(id)
  }
}

export function opener(sessions: Stripe.Checkout.SessionResource) {
  return (params: Stripe.Checkout.SessionCreateParams) => sessions.create(params)
}

export type Entries = Pick<Stripe.Treasury.TransactionEntryResource, 'list'>
