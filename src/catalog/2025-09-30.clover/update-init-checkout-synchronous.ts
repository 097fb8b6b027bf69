import { defineChange } from '../change.ts'

/** Since 4.0.0 the package has this entry, and its hook returns the state. */
const checkout = '@stripe/react-stripe-js/checkout'

export default defineChange({
  apiVersion: '2025-09-30.clover',
  slug: 'update-init-checkout-synchronous',
  title: 'initCheckout of Stripe.js is synchronous, and useCheckout of React returns a state',
  url: 'https://docs.stripe.com/changelog/clover/2025-09-30/update-init-checkout-synchronous',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: '`initCheckout` returns its object at once, takes no `fetchClientSecret`, and what reads or changes the session comes from `loadActions()`; in React `useCheckout` returns a state instead of the checkout.',
  todo: 'Drop `await` and `.then()`, pass `clientSecret` (a string or a promise of one), and take `confirm` and the other actions from `await checkout.loadActions()`; in React check the `type` that `useCheckout` returns.',
  keeps: 'A page that loads an older release of Stripe.js keeps the asynchronous method.',
  steps: [
    'In React, import what belongs to Checkout from `@stripe/react-stripe-js/checkout`, and expect `CheckoutProvider` to render its children before the session has loaded.',
  ],
  example: {
    before: `const checkout = await stripe.initCheckout({ fetchClientSecret })
await checkout.confirm()`,
    after: `const checkout = stripe.initCheckout({ clientSecret: fetchClientSecret() })
const loaded = await checkout.loadActions()
if (loaded.type === 'success') await loaded.actions.confirm()`,
  },
  claims: [],
  bites: [
    { browser: 'initCheckout', already: { says: 'loadActions', lacks: 'fetchClientSecret' } },
    { browser: 'CheckoutProvider', already: { from: checkout, lacks: 'fetchClientSecret' } },
    { browser: 'useCheckout', already: { from: checkout } },
  ],
})
