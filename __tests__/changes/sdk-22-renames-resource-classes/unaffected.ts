import type Stripe from 'stripe'

interface CustomersResource {
  url: string
}

export const resources: CustomersResource[] = [{ url: '/customers' }]

/** The name of the object itself has always been in the singular. */
export function nameOf(customer: Stripe.Customer, balance: Stripe.BalanceResource) {
  return [customer.name, balance]
}
