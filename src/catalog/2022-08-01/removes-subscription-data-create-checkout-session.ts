import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2022-08-01',
  slug: 'removes-subscription-data-create-checkout-session',
  title: 'Checkout takes a subscription’s coupon in discounts, no longer in subscription_data',
  url: 'https://docs.stripe.com/changelog/2022-08-01/removes-subscription-data-create-checkout-session',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Stripe does not know `subscription_data.coupon` any more and refuses to create the session.',
  todo: 'Send the coupon as `discounts: [{ coupon }]` of the session.',
  steps: ['Mind that the types of the SDK still allow the old parameter until stripe 13.'],
  example: {
    before: `subscription_data: { coupon: 'SUMMER', trial_period_days: 7 },`,
    after: `discounts: [{ coupon: 'SUMMER' }],
subscription_data: { trial_period_days: 7 },`,
  },
  claims: [
    {
      element: 'checkout.sessions.create subscription_data.coupon',
      inTypesUntil: '2023-08-16',
      upgrade: {
        verb: 'move',
        to: 'discounts[].coupon',
        safety: 'unsafe',
        reason: 'the session may have `discounts` already',
      },
    },
  ],
})
