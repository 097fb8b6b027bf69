import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: a deprecated parameter left the SDK with stripe 11. */
export default defineChange({
  apiVersion: '2022-11-15',
  sdk: '11.0.0',
  slug: 'sdk-11-removes-subscription-data-items',
  title: 'Checkout takes the items of a subscription in line_items, no longer in subscription_data',
  url: 'https://github.com/stripe/stripe-node/wiki/Migration-guide-for-v11',
  evidence: 'page',
  severity: 'breaking',
  layer: 'sdk',
  why: 'Neither the types nor Stripe’s OpenAPI specification have the parameter any more, so this line does not compile and may be refused.',
  todo: "Send each item in `line_items`, its `plan` as `price`, and `mode: 'subscription'`.",
  example: {
    before: `subscription_data: { items: [{ plan: 'gold', quantity: 1 }] },`,
    after: `mode: 'subscription',
line_items: [{ price: 'gold', quantity: 1 }],`,
  },
  claims: [
    {
      element: 'checkout.sessions.create subscription_data.items',
      upgrade: {
        verb: 'replace',
        to: 'line_items',
        safety: 'unsafe',
        reason: '`plan` becomes `price`, and the session needs a `mode`',
      },
    },
    {
      element: 'Stripe.Checkout.SessionCreateParams.SubscriptionData.Item',
      upgrade: {
        verb: 'replace',
        to: 'Stripe.Checkout.SessionCreateParams.LineItem',
        safety: 'unsafe',
        reason: '`plan` becomes `price`',
      },
    },
  ],
})
