import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2022-08-01',
  slug: 'default-customer-creation-checkout-session',
  title: 'Checkout creates a customer in payment mode only if one is required',
  url: 'https://docs.stripe.com/changelog/2022-08-01/default-customer-creation-checkout-session',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'A session in payment mode that passes neither `customer` nor `customer_creation` can end with `session.customer` being `null`, so code that stores or charges that customer later finds none.',
  todo: "Pass `customer_creation: 'always'` where you need a customer; elsewhere expect `session.customer` to be `null` and read `customer_details`.",
  keeps: "`customer_creation: 'always'` keeps the old behavior.",
  steps: [
    'Check that handlers of `checkout.session.completed` accept a session without a customer.',
    'Tell whoever looks payments up by customer in the Dashboard that one-time buyers may have none.',
  ],
  example: {
    before: `const session = await stripe.checkout.sessions.create({
  mode: 'payment',
  line_items: [{ price, quantity: 1 }],
  success_url: url,
  cancel_url: url,
})`,
    after: `const session = await stripe.checkout.sessions.create({
  mode: 'payment',
  customer_creation: 'always',
  line_items: [{ price, quantity: 1 }],
  success_url: url,
  cancel_url: url,
})`,
  },
  claims: [],
  bites: [
    {
      call: 'checkout.sessions.create',
      without: ['customer', 'customer_creation'],
      given: { mode: ['payment'] },
      keep: { customer_creation: "'always'" },
    },
  ],
})
