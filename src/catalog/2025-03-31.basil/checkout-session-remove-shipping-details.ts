import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'checkout-session-remove-shipping-details',
  title: 'shipping_details of a Checkout Session is under collected_information',
  url: 'https://docs.stripe.com/changelog/basil/2025-03-31/checkout-session-remove-shipping-details',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'The read comes back `undefined`: orders are fulfilled without an address, or the handler throws.',
  todo: 'Read `collected_information.shipping_details`, and expect `null` on the way to it.',
  steps: [
    'Until every webhook endpoint sends this version, let handlers of `checkout.session.completed` read both places.',
  ],
  example: {
    before: `const session = event.data.object
await ship(session.shipping_details?.name, session.shipping_details?.address)`,
    after: `const { collected_information } = event.data.object
const shipping = collected_information?.shipping_details
await ship(shipping?.name, shipping?.address)`,
  },
  claims: [
    {
      element: 'checkout.session.shipping_details',
      upgrade: {
        verb: 'move',
        to: 'collected_information.shipping_details',
        safety: 'unsafe',
        reason: '`collected_information` can be `null`, and only name and address are left in it',
      },
    },
    { element: 'Stripe.Checkout.Session.ShippingDetails' },
  ],
})
