import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: the SDK's says it, with 18.2.0. */
export default defineChange({
  apiVersion: '2025-05-28.basil',
  slug: 'billing-alerts-require-a-meter',
  title: 'A billing alert must name the meter that it watches',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1820---2025-05-29',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'api',
  why: 'The types require `usage_threshold.meter` since stripe 18.2, so a call without it does not compile.',
  todo: 'Pass the id of the meter as `usage_threshold.meter`.',
  claims: [{ element: 'billing.alerts.create usage_threshold.meter' }],
})
