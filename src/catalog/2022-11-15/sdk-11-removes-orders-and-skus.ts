import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: two resources left the SDK with stripe 11. */
export default defineChange({
  apiVersion: '2022-11-15',
  sdk: '11.0.0',
  slug: 'sdk-11-removes-orders-and-skus',
  title: 'Orders and SKUs are gone from the SDK',
  url: 'https://github.com/stripe/stripe-node/wiki/Migration-guide-for-v11',
  evidence: 'page',
  severity: 'breaking',
  layer: 'sdk',
  why: '`stripe.orders` and `stripe.skus` are `undefined` in stripe 11, so a call of their methods throws, and their types do not compile.',
  todo: 'Sell with Checkout Sessions or PaymentIntents, and keep what you sell as products and prices; nothing in the SDK does the same as an order.',
  steps: ['Decide what becomes of orders that are still open before you upgrade.'],
  example: {
    before: `const order = await stripe.orders.create({ currency: 'usd', line_items })`,
    after: `const session = await stripe.checkout.sessions.create({
  mode: 'payment',
  line_items: [{ price: 'price_1', quantity: 1 }],
  success_url: url,
})`,
  },
  claims: [
    { element: 'orders.*' },
    { element: 'skus.*' },
    { element: 'Stripe.Order*' },
    { element: 'Stripe.Sku*' },
    { element: 'Stripe.DeletedSku' },
  ],
})
