import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  slug: 'rename-init-checkout-to-init-checkout-elements',
  title:
    'initCheckout of Stripe.js is initCheckoutElementsSdk, and CheckoutProvider of React CheckoutElementsProvider',
  url: 'https://docs.stripe.com/changelog/dahlia/2026-03-25/rename-init-checkout-to-init-checkout-elements',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Once the page loads the Dahlia release of Stripe.js, calling `initCheckout` throws an `IntegrationError`.',
  todo: 'Call `initCheckoutElementsSdk` with the same options; in React render `CheckoutElementsProvider` from `@stripe/react-stripe-js/checkout`.',
  keeps: 'A page that loads an older release of Stripe.js keeps the old name.',
  steps: ['Code from before Clover also awaits `initCheckout`: the method returns its object at once.'],
  example: {
    before: `const checkout = stripe.initCheckout({ clientSecret })`,
    after: `const checkout = stripe.initCheckoutElementsSdk({ clientSecret })`,
  },
  claims: [],
  bites: [
    { browser: 'initCheckout', rename: 'initCheckoutElementsSdk' },
    { browser: 'CheckoutProvider', rename: 'CheckoutElementsProvider' },
  ],
})
