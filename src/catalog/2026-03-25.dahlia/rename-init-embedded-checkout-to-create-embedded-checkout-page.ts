import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  slug: 'rename-init-embedded-checkout-to-create-embedded-checkout-page',
  title: 'initEmbeddedCheckout of Stripe.js is createEmbeddedCheckoutPage',
  url: 'https://docs.stripe.com/changelog/dahlia/2026-03-25/rename-init-embedded-checkout-to-create-embedded-checkout-page',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Once the page loads the Dahlia release of Stripe.js, calling `initEmbeddedCheckout` throws an `IntegrationError` and no form is shown.',
  todo: 'Call `createEmbeddedCheckoutPage`; options and result are the same.',
  keeps: 'A page that loads an older release of Stripe.js keeps the old name.',
  example: {
    before: `const checkout = await stripe.initEmbeddedCheckout({ fetchClientSecret })
checkout.mount('#checkout')`,
    after: `const checkout = await stripe.createEmbeddedCheckoutPage({ fetchClientSecret })
checkout.mount('#checkout')`,
  },
  claims: [],
  bites: [{ browser: 'initEmbeddedCheckout', rename: 'createEmbeddedCheckoutPage' }],
})
