import Stripe from 'stripe'

declare const stripe: Stripe

interface Plan {
  billing_thresholds: number[]
}
export const highest = (plan: Plan) => Math.max(...plan.billing_thresholds)
export const create = (customer: string, price: string) =>
  stripe.subscriptions.create({ customer, items: [{ price }], metadata: { billing_thresholds: '100' } })
