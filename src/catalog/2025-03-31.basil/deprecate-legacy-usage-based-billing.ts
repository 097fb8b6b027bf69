import { defineChange } from '../change.ts'

const onTheMeter = 'how usage adds up is set on the meter, which has to exist first'

export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'deprecate-legacy-usage-based-billing',
  title: 'Usage is billed through meters; usage records and aggregate_usage are gone',
  url: 'https://docs.stripe.com/changelog/basil/2025-03-31/deprecate-legacy-usage-based-billing',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Usage that is reported as usage records is refused and never billed, and a metered price without a meter can neither be created nor added to a subscription, schedule or quote.',
  todo: 'Create a billing meter, price on it with `recurring.meter`, and report usage with `billing.meterEvents.create`; read it back with `billing.meters.listEventSummaries`.',
  steps: [
    'Create one meter for each kind of usage, and a price on it for each metered price in use.',
    'Move live subscriptions to the new prices, with a subscription schedule where the switch should wait for the end of the billing period, and report usage both ways until all have moved.',
    'A meter has no `max` aggregation, and until a subscription is on the new price no invoice shows what its meter counted.',
  ],
  example: {
    before: `await stripe.subscriptionItems.createUsageRecord(item.id, {
  quantity: calls,
  timestamp: now,
  action: 'increment',
})`,
    after: `await stripe.billing.meterEvents.create({
  event_name: 'api_calls',
  timestamp: now,
  payload: { stripe_customer_id: customer.id, value: String(calls) },
})`,
  },
  claims: [
    {
      element: 'subscriptionItems.createUsageRecord',
      upgrade: {
        verb: 'replace',
        to: 'billing.meterEvents.create',
        safety: 'unsafe',
        reason: 'an event names a meter and a customer, not a subscription item',
      },
    },
    {
      element: 'subscriptionItems.listUsageRecordSummaries',
      upgrade: {
        verb: 'replace',
        to: 'billing.meters.listEventSummaries',
        safety: 'unsafe',
        reason: 'usage is summed up for a meter, a customer and a span of time',
      },
    },
    {
      element: 'prices.create recurring.aggregate_usage',
      upgrade: { verb: 'replace', to: 'recurring.meter', safety: 'unsafe', reason: onTheMeter },
    },
    {
      element: 'plans.create aggregate_usage',
      upgrade: { verb: 'replace', to: 'meter', safety: 'unsafe', reason: onTheMeter },
    },
    { element: 'price.recurring.aggregate_usage' },
    { element: 'plan.aggregate_usage' },
    { element: 'Stripe.UsageRecord*' },
    { element: 'Stripe.SubscriptionItem*UsageRecord*Params' },
    { element: 'Stripe.P*.AggregateUsage' },
  ],
  bites: [
    {
      call: 'prices.create',
      given: { 'recurring.usage_type': ['metered'] },
      without: ['recurring.meter', 'recurring.aggregate_usage'],
    },
    { call: 'plans.create', given: { usage_type: ['metered'] }, without: ['meter', 'aggregate_usage'] },
  ],
})
