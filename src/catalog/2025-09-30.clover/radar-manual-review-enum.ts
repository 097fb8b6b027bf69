import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-09-30.clover',
  slug: 'radar-manual-review-enum',
  title: 'Reviews can be closed as acknowledged or payment_never_settled',
  url: 'https://docs.stripe.com/changelog/clover/2025-09-30/radar-manual-review-enum',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: '`closed_reason` of a review can be a value that your code does not know: `acknowledged`, or `payment_never_settled` for bank debits.',
  todo: 'Add both values where closed reviews are told apart, in webhook handlers of `review.closed` above all.',
  claims: [],
})
