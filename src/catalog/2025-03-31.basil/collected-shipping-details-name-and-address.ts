import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: the SDK's says it, with 18.0.0. */
export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'collected-shipping-details-name-and-address',
  title: 'shipping_details under collected_information has only a name and an address',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1800---2025-04-01',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'api',
  why: 'The field is not part of what Checkout collects any more, so the read comes back `undefined`.',
  todo: 'Take the phone number from `customer_details.phone`; keep carrier and tracking number with your own order.',
  claims: [
    { element: 'checkout.session.collected_information.shipping_details.carrier' },
    { element: 'checkout.session.collected_information.shipping_details.tracking_number' },
    {
      element: 'checkout.session.collected_information.shipping_details.phone',
      upgrade: {
        verb: 'replace',
        to: 'customer_details.phone',
        safety: 'unsafe',
        reason: 'it is the phone number of the customer, there only if Checkout asks for one',
      },
    },
  ],
})
