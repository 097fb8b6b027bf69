import Stripe from 'stripe'

export class Customers {
  constructor(private readonly customers: Stripe.CustomersResource) {}

  find(id: string) {
    return this.customers.retrieve(id)
  }
}

export function opener(sessions: Stripe.Checkout.SessionsResource) {
  return (params: Stripe.Checkout.SessionCreateParams) => sessions.create(params)
}

export type Entries = Pick<Stripe.Treasury.TransactionEntriesResource, 'list'>
