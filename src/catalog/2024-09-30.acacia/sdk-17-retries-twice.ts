import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 17.0 itself changed. */
export default defineChange({
  apiVersion: '2024-09-30.acacia',
  sdk: '17.0.0',
  slug: 'sdk-17-retries-twice',
  title: 'a failed request is sent again twice by default',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1700---2024-10-01',
  evidence: 'sdk-changelog',
  severity: 'behavior',
  layer: 'sdk',
  why: 'A request that fails is repeated one more time and waits longer in between, so a call can take longer before it throws, and tests that count requests see one more.',
  todo: 'Set `maxNetworkRetries` where the number or the time matters.',
  keeps: '`maxNetworkRetries: 1` keeps the old number.',
  example: {
    before: `const stripe = new Stripe(key, { apiVersion })`,
    after: `const stripe = new Stripe(key, { apiVersion, maxNetworkRetries: 1 })`,
  },
  claims: [{ element: 'StripeConfig.maxNetworkRetries' }],
})
