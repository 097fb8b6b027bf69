import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-09-30.endive',
  slug: 'remove-elements-deferred-intent-payment-method-types',
  title: 'Elements of Stripe.js no longer take paymentMethodTypes',
  url: 'https://docs.stripe.com/changelog/endive/2026-09-30/remove-elements-deferred-intent-payment-method-types',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Stripe.js throws when Elements are created without an intent, or updated, with `paymentMethodTypes`, so the payment form does not show.',
  todo: 'Leave the option out and manage the methods in the Dashboard, or pass `allowedPaymentMethodTypes`.',
  keeps: 'A page that loads Stripe.js up to Dahlia keeps the option.',
  steps: ['Let the server send the same list as `allowed_payment_method_types` when it creates the intent.'],
  example: {
    before: `const elements = stripe.elements({
  mode: 'payment',
  amount: 1099,
  currency: 'usd',
  paymentMethodTypes: ['card'],
})`,
    after: `const elements = stripe.elements({
  mode: 'payment',
  amount: 1099,
  currency: 'usd',
  allowedPaymentMethodTypes: ['card'],
})`,
  },
  claims: [],
  bites: [{ browser: 'paymentMethodTypes', rename: 'allowedPaymentMethodTypes' }],
})
