import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-09-30.clover',
  slug: 'remove-checkout-session-currency-conversion-field',
  title: 'Checkout Sessions no longer have currency_conversion',
  url: 'https://docs.stripe.com/changelog/clover/2025-09-30/remove-checkout-session-currency-conversion-field',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'The API does not return `currency_conversion` any more, although the SDK’s types still declare it, so the read comes back `undefined`.',
  todo: 'Read `presentment_details`, which says in what currency and amount the customer paid; sessions with Adaptive Pricing have had it since the end of March 2025.',
  steps: [
    'Note what you need of sessions created before the end of March 2025 while you can still read it with an older API version.',
  ],
  example: {
    before: `const shown = session.currency_conversion ? session.currency : null`,
    after: `const shown = session.presentment_details?.presentment_currency ?? null`,
  },
  claims: [
    {
      element: 'checkout.session.currency_conversion',
      inTypesUntil: null,
      upgrade: {
        verb: 'replace',
        to: 'presentment_details',
        safety: 'unsafe',
        reason: 'its fields are others, and the session’s own amounts are in your currency',
      },
    },
  ],
})
