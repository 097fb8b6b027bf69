import { defineChange, type Upgrade } from '../change.ts'

const threshold: Upgrade = { verb: 'rename', to: 'usage_threshold', safety: 'safe' }
const filter: Upgrade = {
  verb: 'move',
  to: 'usage_threshold.filters',
  safety: 'unsafe',
  reason: 'filters is a list, and each entry says its type',
}

export default defineChange({
  apiVersion: '2024-09-30.acacia',
  slug: 'billing-alerts-contextualizing-filters',
  title: 'Billing alerts have usage_threshold, with their filters inside',
  url: 'https://docs.stripe.com/changelog/acacia/2024-09-30/billing-alerts-contextualizing-filters',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Sending `usage_threshold_config` or a `filter` beside it is refused, and reads of them come back `undefined`.',
  todo: 'Rename `usage_threshold_config` to `usage_threshold`, and move the customer into `usage_threshold.filters` as `{ type: "customer", customer }`; filters by subscription do not exist any more.',
  example: {
    before: `await stripe.billing.alerts.create({
  title: 'Heavy use',
  alert_type: 'usage_threshold',
  usage_threshold_config: { gte: 10000, meter, recurrence: 'one_time' },
  filter: { customer },
})`,
    after: `await stripe.billing.alerts.create({
  title: 'Heavy use',
  alert_type: 'usage_threshold',
  usage_threshold: {
    gte: 10000,
    meter,
    recurrence: 'one_time',
    filters: [{ type: 'customer', customer }],
  },
})`,
  },
  claims: [
    { element: 'billing.alerts.create usage_threshold_config', upgrade: threshold },
    { element: 'billing.alerts.create filter', upgrade: filter },
    { element: 'billing.alert.usage_threshold_config', upgrade: threshold },
    { element: 'billing.alert.filter', upgrade: filter },
    ...['Stripe.Billing.Alert', 'Stripe.Billing.AlertCreateParams'].flatMap((type) => [
      {
        element: `${type}.UsageThresholdConfig`,
        upgrade: { verb: 'rename', to: 'UsageThreshold', safety: 'safe' } satisfies Upgrade,
      },
      {
        element: `${type}.Filter`,
        upgrade: {
          verb: 'move',
          to: `${type}.UsageThreshold.Filter`,
          safety: 'unsafe',
          reason: 'the new type requires a type',
        } satisfies Upgrade,
      },
    ]),
  ],
})
