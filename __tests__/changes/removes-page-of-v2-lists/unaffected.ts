import Stripe from 'stripe'

declare const stripe: Stripe
declare const api: { list(options: { page: string }): Promise<unknown> }

export async function errorsOf(meter: string) {
  for await (const event of stripe.v2.core.events.list({ object_id: meter, limit: 50 })) console.log(event.id)
}
export const search = (page: string) => stripe.customers.search({ query: 'email:"a@b.c"', page })
export const rows = (page: string) => api.list({ page })
