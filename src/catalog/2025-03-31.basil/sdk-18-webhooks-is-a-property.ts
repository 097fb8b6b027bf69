import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 18.0 itself changed. */
export default defineChange({
  apiVersion: '2025-03-31.basil',
  sdk: '18.0.0',
  slug: 'sdk-18-webhooks-is-a-property',
  title: 'Stripe.webhooks is a property, no function',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1800---2025-04-01',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'Calling `Stripe.webhooks()` throws a TypeError.',
  todo: 'Use `Stripe.webhooks` itself.',
  example: { before: `const webhooks = Stripe.webhooks()`, after: `const webhooks = Stripe.webhooks` },
  claims: [{ element: 'Stripe.webhooks()' }],
})
