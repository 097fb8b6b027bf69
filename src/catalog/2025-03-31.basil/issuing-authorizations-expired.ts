import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'issuing-authorizations-expired',
  title: 'Issuing authorizations that Stripe expires have the status `expired`, not `reversed`',
  url: 'https://docs.stripe.com/changelog/basil/2025-03-31/issuing-authorizations-expired',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'Code that knows only `reversed` no longer meets the authorizations that Stripe let expire; these can still be captured, reversed ones cannot.',
  todo: 'Handle `expired` beside `reversed`, and release held funds for good only when the status is `reversed`.',
  example: {
    before: `if (authorization.status === 'reversed') await releaseFunds(authorization.id)`,
    after: `if (authorization.status === 'reversed') await releaseFunds(authorization.id)
if (authorization.status === 'expired') await expectLateCapture(authorization.id)`,
  },
  claims: [],
  bites: [
    { value: 'issuing.authorization.status=reversed' },
    { value: 'issuing.authorizations.list status=reversed' },
  ],
})
