import Stripe from 'stripe'

declare const stripe: Stripe

export async function report(itemId: string, calls: number) {
  const { subscriptionItems } = stripe
  await subscriptionItems.createUsageRecord(itemId, { quantity: calls, timestamp: 'now', action: 'increment' })
  const summaries = await stripe.subscriptionItems.listUsageRecordSummaries(itemId, { limit: 1 })
  return summaries.data[0]?.total_usage
}

export const createPrice = (product: string) =>
  stripe.prices.create({
    product,
    currency: 'usd',
    unit_amount: 2,
    recurring: { interval: 'month', usage_type: 'metered', aggregate_usage: 'max' },
  })

export async function createOthers(product: string) {
  await stripe.plans.create({ product, currency: 'usd', amount: 2, interval: 'month', aggregate_usage: 'sum' })
  await stripe.prices.create({ product, currency: 'usd', unit_amount: 3, recurring: { interval: 'month', usage_type: 'metered' } })
}

export function describe(price: Stripe.Price, plan: Stripe.Plan): string {
  const how: Stripe.Price.Recurring.AggregateUsage | null | undefined = price.recurring?.aggregate_usage
  return `${how} ${plan.aggregate_usage}`
}

export type Params = Stripe.SubscriptionItemCreateUsageRecordParams
export const show = (record: Stripe.UsageRecord) => record.quantity
