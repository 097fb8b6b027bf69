import { defineChange } from '../change.ts'

/** Part of another entry of Stripe's API changelog: where it bites, other words are needed. */
export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'cancellation-reason-expired',
  title: 'Payments whose authorization ran out have the cancellation_reason `expired`, not `automatic`',
  url: 'https://docs.stripe.com/changelog/basil/2025-03-31/remove-refund-from-partial-capture-and-payment-cancellation-flow',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'Code that looks for `automatic` no longer meets payments that were canceled because their authorization ran out.',
  todo: 'Handle `expired` as well; `automatic` stays on payments that were canceled before.',
  example: {
    before: `const ranOut = intent.cancellation_reason === 'automatic'`,
    after: `const ranOut = ['automatic', 'expired'].includes(intent.cancellation_reason ?? '')`,
  },
  claims: [],
  bites: [{ value: 'payment_intent.cancellation_reason=automatic', beside: 'expired' }],
})
