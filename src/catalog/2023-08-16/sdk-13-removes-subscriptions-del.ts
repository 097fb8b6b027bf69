import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2023-08-16',
  sdk: '13.0.0',
  slug: 'sdk-13-removes-subscriptions-del',
  title: 'subscriptions.del is gone; subscriptions.cancel sends the same request',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1300---2023-08-16',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The method does not exist in stripe 13: the call throws a TypeError, and the subscription goes on.',
  todo: 'Call `subscriptions.cancel` with the same arguments; the type of its parameters is `Stripe.SubscriptionCancelParams`.',
  example: {
    before: "await stripe.subscriptions.del('sub_123', { prorate: true })",
    after: "await stripe.subscriptions.cancel('sub_123', { prorate: true })",
  },
  claims: [
    { element: 'subscriptions.del', upgrade: { verb: 'rename', to: 'cancel', safety: 'safe' } },
    {
      element: 'Stripe.SubscriptionDeleteParams',
      upgrade: { verb: 'rename', to: 'SubscriptionCancelParams', safety: 'safe' },
    },
  ],
})
