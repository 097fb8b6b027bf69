import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: an enum value that left the types with stripe 10.3. */
export default defineChange({
  apiVersion: '2022-08-01',
  sdk: '10.3.0',
  slug: 'sdk-10-removes-paypal-orders',
  title: 'Orders no longer list paypal among their payment method types',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1030---2022-08-19',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The types no longer list the value, so sending it does not compile and may be refused, and a comparison with it never holds.',
  todo: 'Leave `paypal` out; the whole Orders API leaves the SDK with stripe 11.',
  claims: [
    { element: 'order.payment.settings.payment_method_types=paypal' },
    { element: 'orders.create payment.settings.payment_method_types=paypal' },
    { element: 'orders.update payment.settings.payment_method_types=paypal' },
  ],
})
