import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 12.0 itself changed. */
export default defineChange({
  apiVersion: '2022-11-15',
  sdk: '12.0.0',
  slug: 'sdk-12-pins-api-version',
  title: 'the client sends the version that its release pins',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1200---2023-04-06',
  evidence: 'sdk-changelog',
  severity: 'behavior',
  layer: 'sdk',
  why: 'A client without `apiVersion` used to get the account’s default version and now gets 2022-11-15 or later, so answers and parameters change at once with the package.',
  todo: 'Set `apiVersion` to the version that the code is written for.',
  keeps: 'The account’s default version, passed as `apiVersion`, keeps the old behavior.',
  example: {
    before: `const stripe = new Stripe(key)`,
    after: `const stripe = new Stripe(key, { apiVersion: '2022-11-15' })`,
  },
  claims: [{ element: 'StripeConfig.apiVersion' }],
})
