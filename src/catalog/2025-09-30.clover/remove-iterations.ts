import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-09-30.clover',
  slug: 'remove-iterations',
  title: 'Phases of subscription schedules have a duration instead of iterations',
  url: 'https://docs.stripe.com/changelog/clover/2025-09-30/remove-iterations',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Stripe refuses a request whose phase has `iterations`.',
  todo: 'Send `duration` with `interval` and `interval_count`: the price’s own interval, its count multiplied by the iterations.',
  example: {
    before: `await stripe.subscriptionSchedules.create({
  customer,
  start_date: 'now',
  phases: [{ items: [{ price: monthly }], iterations: 12 }],
})`,
    after: `await stripe.subscriptionSchedules.create({
  customer,
  start_date: 'now',
  phases: [{ items: [{ price: monthly }], duration: { interval: 'month', interval_count: 12 } }],
})`,
  },
  claims: [
    ['subscriptionSchedules.create', 'phases[]'],
    ['subscriptionSchedules.update', 'phases[]'],
    ['invoices.createPreview', 'schedule_details.phases[]'],
  ].map(([operation, phases]) => ({
    element: `${operation} ${phases}.iterations`,
    upgrade: {
      verb: 'replace',
      to: `${phases}.duration`,
      safety: 'unsafe',
      reason: 'how long an iteration lasts depends on the price',
    },
  })),
})
