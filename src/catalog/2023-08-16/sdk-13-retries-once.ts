import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 13.0 itself changed. */
export default defineChange({
  apiVersion: '2023-08-16',
  sdk: '13.0.0',
  slug: 'sdk-13-retries-once',
  title: 'a failed request is sent again once by default',
  url: 'https://github.com/stripe/stripe-node/wiki/Migration-guide-for-v13',
  evidence: 'page',
  severity: 'behavior',
  layer: 'sdk',
  why: 'A request that fails on the way or with a conflict is now repeated with the same idempotency key, so calls can take longer than their timeout, and tests that count requests see one more.',
  todo: 'Set `maxNetworkRetries` where the number or the time matters.',
  keeps: '`maxNetworkRetries: 0` keeps the old number.',
  example: {
    before: `const stripe = new Stripe(key, { apiVersion })`,
    after: `const stripe = new Stripe(key, { apiVersion, maxNetworkRetries: 0 })`,
  },
  claims: [{ element: 'StripeConfig.maxNetworkRetries' }],
})
