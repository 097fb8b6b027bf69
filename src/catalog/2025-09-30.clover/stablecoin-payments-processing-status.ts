import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-09-30.clover',
  slug: 'stablecoin-payments-processing-status',
  title: 'Stablecoin payments are processing until the blockchain confirms them',
  url: 'https://docs.stripe.com/changelog/clover/2025-09-30/stablecoin-payments-processing-status',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'A PaymentIntent paid with `crypto` passes through `processing` between `requires_action` and its end, and cannot be canceled meanwhile.',
  todo: 'Treat `processing` as not yet paid, and expect `payment_intent_invalid_cancellation_state` when such an intent is canceled.',
  steps: [
    'Subscribe the webhook endpoint to `payment_intent.processing` where you want to know of the wait.',
  ],
  claims: [],
  bites: [
    { call: 'paymentIntents.create', given: { payment_method_types: ['crypto'] } },
    { call: 'paymentIntents.confirm', given: { 'payment_method_data.type': ['crypto'] } },
  ],
})
