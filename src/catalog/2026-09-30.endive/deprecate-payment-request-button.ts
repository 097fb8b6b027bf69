import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-09-30.endive',
  slug: 'deprecate-payment-request-button',
  title: 'Stripe.js no longer has the payment request button',
  url: 'https://docs.stripe.com/changelog/endive/2026-09-30/deprecate-payment-request-button',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: "`elements.create('paymentRequestButton')` and React’s `PaymentRequestButtonElement` throw once the page loads the Endive release of Stripe.js.",
  todo: 'Use the Express Checkout Element instead, as Stripe’s migration guide for it describes.',
  keeps: 'A page that loads Stripe.js up to Dahlia keeps the button.',
  example: {
    before: "const button = elements.create('paymentRequestButton', { paymentRequest })",
    after: "const button = elements.create('expressCheckout')",
  },
  claims: [],
  bites: [{ browser: 'paymentRequestButton' }, { browser: 'PaymentRequestButtonElement' }],
})
