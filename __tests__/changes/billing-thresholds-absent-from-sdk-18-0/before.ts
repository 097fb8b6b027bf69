import Stripe from 'stripe'

declare const stripe: Stripe

export async function limit(customer: string, price: string) {
  const subscription = await stripe.subscriptions.create({
    customer,
    items: [{ price, billing_thresholds: { usage_gte: 100 } }],
    billing_thresholds: { amount_gte: 10_000 },
  })
  return subscription.billing_thresholds?.amount_gte
}

export async function schedule(id: string, price: string) {
  const params: Stripe.SubscriptionScheduleUpdateParams = {
    phases: [{ items: [{ price }], billing_thresholds: { amount_gte: 500 } }],
  }
  await stripe.subscriptionSchedules.update(id, params)
}

export type Thresholds = Stripe.Subscription.BillingThresholds
