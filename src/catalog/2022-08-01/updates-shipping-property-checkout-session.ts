import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2022-08-01',
  slug: 'updates-shipping-property-checkout-session',
  title:
    'shipping of a Checkout Session is called shipping_details, and shipping_rate is part of shipping_cost',
  url: 'https://docs.stripe.com/changelog/2022-08-01/updates-shipping-property-checkout-session',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Sessions no longer carry the old names, so these reads come back `undefined` and orders lose their address.',
  todo: 'Read `shipping_details` in place of `shipping`, and `shipping_cost.shipping_rate` in place of `shipping_rate`.',
  steps: [
    'Let handlers of `checkout.session.completed` read both names until every webhook endpoint is on the new version.',
  ],
  example: {
    before: `const address = session.shipping?.address
const rate = session.shipping_rate`,
    after: `const address = session.shipping_details?.address
const rate = session.shipping_cost?.shipping_rate`,
  },
  claims: [
    {
      element: 'checkout.session.shipping',
      upgrade: { verb: 'rename', to: 'shipping_details', safety: 'safe' },
    },
    {
      element: 'Stripe.Checkout.Session.Shipping',
      upgrade: { verb: 'rename', to: 'ShippingDetails', safety: 'safe' },
    },
    {
      element: 'checkout.session.shipping_rate',
      upgrade: {
        verb: 'move',
        to: 'shipping_cost.shipping_rate',
        safety: 'unsafe',
        reason: '`shipping_cost` can be `null`',
      },
    },
  ],
})
