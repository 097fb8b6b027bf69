import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2022-08-01',
  slug: 'removes-shipping-rate-create-checkout-session',
  title: 'Checkout takes shipping rates in shipping_options, no longer in shipping_rates',
  url: 'https://docs.stripe.com/changelog/2022-08-01/removes-shipping-rate-create-checkout-session',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Stripe does not know `shipping_rates` any more and refuses to create the session.',
  todo: 'Send each rate as an object of `shipping_options`: `{ shipping_rate: id }`.',
  steps: ['Mind that the types of the SDK still allow the old parameter until stripe 13.'],
  example: {
    before: `shipping_rates: ['shr_standard'],`,
    after: `shipping_options: [{ shipping_rate: 'shr_standard' }],`,
  },
  claims: [
    {
      element: 'checkout.sessions.create shipping_rates',
      inTypesUntil: '2023-08-16',
      upgrade: {
        verb: 'replace',
        to: 'shipping_options',
        safety: 'unsafe',
        reason: 'each id becomes an object, `{ shipping_rate: id }`',
      },
    },
  ],
})
