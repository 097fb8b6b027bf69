import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  slug: 'adds-new-cancellation-reason-subscription-test-retention-policy',
  title: 'Test subscriptions ended by the retention policy say canceled_by_retention_policy',
  url: 'https://docs.stripe.com/changelog/dahlia/2026-03-25/adds-new-cancellation-reason-subscription-test-retention-policy',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'Subscriptions of test mode and sandboxes that Stripe cancels for their age had `cancellation_requested` as `cancellation_details.reason`, and now have a value of their own, which a closed list does not know.',
  todo: 'Treat `canceled_by_retention_policy` like `cancellation_requested`, or leave such subscriptions out of test reports.',
  keeps: 'Nothing changes in live mode.',
  claims: [],
})
