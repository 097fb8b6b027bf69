import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  slug: 'remove-legacy-stripejs-methods',
  title: 'Stripe.js no longer has handleCardPayment, createSource, and five more old methods',
  url: 'https://docs.stripe.com/changelog/dahlia/2026-03-25/remove-legacy-stripejs-methods',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Each of these methods throws once the page loads the Dahlia release of Stripe.js, so the payment or the setup stops there.',
  todo: 'Confirm card payments with `confirmCardPayment`, card setups with `confirmCardSetup`, and FPX with `confirmFpxPayment`; in place of sources collect payment methods.',
  keeps: 'A page that loads an older release of Stripe.js keeps the methods.',
  steps: [
    'Give `confirmCardPayment` the card Element as `{ payment_method: { card } }` where `handleCardPayment` took it as its second argument.',
  ],
  example: {
    before: `const { error } = await stripe.handleCardPayment(clientSecret, card)`,
    after: `const { error } = await stripe.confirmCardPayment(clientSecret, { payment_method: { card } })`,
  },
  claims: [],
  bites: [
    { browser: 'handleCardPayment' },
    { browser: 'confirmPaymentIntent', rename: 'confirmCardPayment' },
    { browser: 'handleFpxPayment', rename: 'confirmFpxPayment' },
    { browser: 'handleCardSetup' },
    { browser: 'confirmSetupIntent' },
    { browser: 'createSource' },
    { browser: 'retrieveSource' },
  ],
})
