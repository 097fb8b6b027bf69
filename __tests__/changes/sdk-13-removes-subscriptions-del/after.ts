import Stripe from 'stripe'

declare const stripe: Stripe
const { subscriptions } = stripe

export const cancel = (id: string) => stripe.subscriptions.cancel(id)
export const prorated = async (id: string) => {
  const params: Stripe.SubscriptionCancelParams = { prorate: true }
  const { status } = await subscriptions.cancel(id, params)
  return status
}
export class Billing {
  constructor(private readonly client: Stripe) {}
  async stop(ids: string[]) {
    await Promise.all(ids.map((id) => this.client.subscriptions.cancel(id, { invoice_now: true })))
  }
}
